import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { CancelImport, ConfirmImport, ReadImportReport, ShowImport, type Actor } from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { untouched, type FormState } from '../../../layout/form-state';
import { page, Reply } from '../../../layout/page';
import { textIn } from '../../../layout/query';
import { actOrShowAgain } from '../../../layout/show-again';
import { paths } from '../../../paths';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { RecordIds } from '../../../permission/record-ids';
import { whoMay } from '../../../permission/who-may';
import { view } from './view';

interface Ids extends Record<string, string> {
  readonly importId: string;
}

@Controller('imports/:importId')
export class ImportController {
  constructor(
    private readonly showImport: ShowImport,
    private readonly confirmImport: ConfirmImport,
    private readonly cancelImport: CancelImport,
    private readonly readReport: ReadImportReport,
  ) {}

  @Get()
  @Allow(...whoMay.imports)
  @Audit('import.read')
  show(
    @Param(RecordIds) { importId }: Ids,
    @CurrentActor() actor: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    return this.draw(reply, { actor, runId: importId, after: placeIn(textIn(query['after'])) }, untouched);
  }

  @Post('confirm')
  @Allow(...whoMay.imports)
  @Audit('import.confirm')
  confirm(@Param(RecordIds) ids: Ids, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.step(reply, ids, actor, this.confirmImport);
  }

  @Post('cancel')
  @Allow(...whoMay.imports)
  @Audit('import.cancel')
  cancel(@Param(RecordIds) ids: Ids, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.step(reply, ids, actor, this.cancelImport);
  }

  @Get('report')
  @Allow(...whoMay.imports)
  @Audit('import.report')
  async report(
    @Param(RecordIds) { importId }: Ids,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ): Promise<StreamableFile> {
    const rows = await this.readReport.run({ actor, runId: importId });
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(Readable.from(rows, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="import-report.csv"',
    });
  }

  private step(
    reply: FastifyReply,
    { importId: runId }: Ids,
    actor: Actor,
    useCase: ConfirmImport | CancelImport,
  ): Promise<string | undefined> {
    return actOrShowAgain(reply, {
      input: {},
      act: async () => {
        await useCase.run({ actor, runId });
        return paths.import(runId);
      },
      again: (form) => this.draw(reply, { actor, runId, after: 0 }, form),
    });
  }

  private async draw(
    reply: FastifyReply,
    asked: Parameters<ShowImport['run']>[0],
    form: FormState,
  ): Promise<string> {
    return page(
      reply,
      'pages/imports/import/page.njk',
      view(await this.showImport.run(asked), form, asked.after),
    );
  }
}

function placeIn(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d{1,9}$/.test(text))
    throw new BadInput('The place in the list cannot be read: begin at its first page');
  return Number(text);
}
