import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ListImports, ReceiveUpload, type Actor } from '@ehc/casework';
import { Refused } from '@ehc/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idIn } from '../../layout/cursor';
import { untouched, type FormState } from '../../layout/form-state';
import { goTo, page, Reply } from '../../layout/page';
import { textIn } from '../../layout/query';
import { letPass, uploadFormOf } from '../../layout/upload-form';
import { paths } from '../../paths';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { TakesFiles } from '../../permission/takes-files';
import { whoMay } from '../../permission/who-may';
import { view } from './view';

@Controller('imports')
export class ImportsController {
  constructor(
    private readonly listImports: ListImports,
    private readonly receiveUpload: ReceiveUpload,
  ) {}

  @Get()
  @Allow(...whoMay.imports)
  @Audit('imports.read')
  show(
    @CurrentActor() actor: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    return this.draw(reply, actor, untouched, idIn(textIn(query['before'])));
  }

  @Post()
  @Allow(...whoMay.imports)
  @Audit('imports.upload')
  @TakesFiles()
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Reply() reply: FastifyReply,
  ): Promise<string | undefined> {
    const { input, files } = await uploadFormOf(request);
    try {
      const [first, ...others] = await this.receiveUpload.run({ actor, kind: input['kind'] ?? '', files });
      goTo(reply, first === undefined || others.length > 0 ? paths.imports() : paths.import(first));
      return undefined;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await letPass(request);
      void reply.status(422);
      return this.draw(reply, actor, { input, refusals: error.refusals }, null);
    }
  }

  private async draw(
    reply: FastifyReply,
    actor: Actor,
    form: FormState,
    before: string | null,
  ): Promise<string> {
    const listed = await this.listImports.run({ actor, before });
    return page(reply, 'pages/imports/page.njk', view(listed, form, before === null));
  }
}
