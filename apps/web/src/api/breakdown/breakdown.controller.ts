import { Controller, Get, Query } from '@nestjs/common';
import { breakdownJson, ListBreakdownCases, ShowBreakdown, type Actor } from '@ehc/casework';
import { COUNTED_FIGURES, FIGURE_FILTERS } from '@ehc/domain';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { cursorText, placeIn } from '../../layout/cursor';
import { textIn } from '../../layout/query';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { ApiProblem } from '../problem.dto';
import { BreakdownDto } from './breakdown.dto';
import { CasesDto } from './case.dto';

const AS_AT = {
  name: 'asAt',
  required: false,
  description: 'The day, as 2026-03-20; left out: today',
} as const;

@ApiTags('Breakdown')
@Controller('api/v1/breakdown')
export class BreakdownController {
  constructor(
    private readonly showBreakdown: ShowBreakdown,
    private readonly listBreakdownCases: ListBreakdownCases,
  ) {}

  @Get()
  @Allow(...whoMay.waitingFor)
  @Audit('api.breakdown.read')
  @ApiOperation({
    operationId: 'showBreakdown',
    summary: 'Who waits for whom, how late, plans in time and caseloads, at the end of a day',
  })
  @ApiQuery(AS_AT)
  @ApiQuery({ name: 'since', required: false, description: 'Count completed reviews from this day on' })
  @ApiOkResponse({ type: BreakdownDto })
  @ApiProblem(400, 401)
  async show(
    @CurrentActor() actor: Actor,
    @Query('asAt') asAt: unknown,
    @Query('since') since: unknown,
  ): Promise<BreakdownDto> {
    const authority = { id: actor.authorityId, code: actor.authorityCode };
    return breakdownJson(
      await this.showBreakdown.run({ authority, asAt: textIn(asAt), since: textIn(since) }),
    );
  }

  @Get('cases')
  @Allow(...whoMay.waitingFor)
  @Audit('api.breakdownCases.read')
  @ApiOperation({
    operationId: 'listBreakdownCases',
    summary: 'Exactly the cases behind a figure, oldest first, 50 at a time',
  })
  @ApiQuery({
    name: 'figure',
    required: false,
    enum: Object.keys(COUNTED_FIGURES),
    description: 'Left out: assessmentsInProgress',
  })
  @ApiQuery(AS_AT)
  @ApiQuery({ name: 'cursor', required: false, description: 'Where the page before ended: its `next`' })
  @ApiQuery({ name: 'party', required: false })
  @ApiQuery({ name: 'organisation', required: false, description: 'An id, or `none`' })
  @ApiQuery({ name: 'month', required: false, example: '2026-03' })
  @ApiQuery({ name: 'part', required: false })
  @ApiQuery({ name: 'age', required: false })
  @ApiQuery({ name: 'since', required: false })
  @ApiQuery({ name: 'caseworker', required: false, description: 'An id' })
  @ApiOkResponse({ type: CasesDto })
  @ApiProblem(400, 401)
  async cases(
    @CurrentActor() { authorityId }: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<CasesDto> {
    const { figure, asAt, total, cases, next } = await this.listBreakdownCases.run({
      authorityId,
      figure: textIn(query['figure']) ?? 'assessmentsInProgress',
      asAt: textIn(query['asAt']),
      filters: Object.fromEntries(FIGURE_FILTERS.map((name) => [name, textIn(query[name])])),
      after: placeIn(textIn(query['cursor'])),
    });
    return { figure, asAt, total, cases: [...cases], next: next && cursorText(next) };
  }
}
