import { Controller, Get, Query } from '@nestjs/common';
import { ListMyWork, ListWorkHolders, type Actor } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { filtersFrom } from './filters';
import { view } from './view';

@Controller('my-work')
export class MyWorkController {
  constructor(
    private readonly listMyWork: ListMyWork,
    private readonly listWorkHolders: ListWorkHolders,
  ) {}

  @Get()
  @Allow(...whoMay.myWork)
  @Audit('myWork.read')
  async show(
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const { show, of, after } = filtersFrom(query);
    const work = await this.listMyWork.run({ actor, staffId: of ?? null, group: show, after });
    const holders = await this.listWorkHolders.run(actor);
    return page(reply, 'pages/my-work/page.njk', view(work, holders, { show, of }));
  }
}
