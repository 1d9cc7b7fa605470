import { Controller, Get, Query } from '@nestjs/common';
import { FIGURE_FILTERS } from '@ehc/domain';
import { ListBreakdownCases, type Actor } from '@ehc/casework';
import { Clock } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { placeIn } from '../../../layout/cursor';
import { page, Reply } from '../../../layout/page';
import { textIn } from '../../../layout/query';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { whoMay } from '../../../permission/who-may';
import { view } from './view';

/** Exactly the cases behind a number of the breakdown. */
@Controller('waiting-for/cases')
export class BreakdownCasesController {
  constructor(
    private readonly clock: Clock,
    private readonly listBreakdownCases: ListBreakdownCases,
  ) {}

  @Get()
  @Allow(...whoMay.waitingFor)
  @Audit('breakdownCases.read')
  async show(
    @CurrentActor() { authorityId }: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const filters = Object.fromEntries(FIGURE_FILTERS.map((name) => [name, textIn(query[name])]));
    const after = textIn(query['after']);
    const found = await this.listBreakdownCases.run({
      authorityId,
      figure: textIn(query['figure']) ?? 'assessmentsInProgress',
      asAt: textIn(query['asAt']),
      filters,
      after: placeIn(after),
    });
    return page(
      reply,
      'pages/waiting-for/cases/page.njk',
      view(found, filters, { today: this.clock.today(), first: after === undefined }),
    );
  }
}
