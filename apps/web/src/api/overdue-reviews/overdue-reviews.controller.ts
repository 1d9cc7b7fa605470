import { Controller, Get, Query } from '@nestjs/common';
import {
  ListOverdueReviews,
  OVERDUE_REVIEW_FILTERS,
  OVERDUE_STEPS,
  YEAR_FILTERS,
  type Actor,
  type OverdueReviewRow,
} from '@ehc/casework';
import { LATENESS_BANDS, REVIEW_PARTS } from '@ehc/domain';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { cursorText, rankedPlaceIn } from '../../layout/cursor';
import { textIn } from '../../layout/query';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { ApiProblem } from '../problem.dto';
import { OverdueReviewsDto, type OverdueReviewDto } from './overdue-review.dto';

const YES_OR_NO = { required: false, enum: ['yes', 'no'] } as const;

@ApiTags('Overdue reviews')
@Controller('api/v1/overdue-reviews')
export class OverdueReviewsApiController {
  constructor(private readonly listOverdueReviews: ListOverdueReviews) {}

  @Get()
  @Allow(...whoMay.overdueReviews)
  @Audit('api.overdueReviews.read')
  @ApiOperation({
    operationId: 'listOverdueReviews',
    summary: 'Overdue reviews, 50 at a time: transfers this year first, then no place, then longest late',
  })
  @ApiQuery({ name: 'who', required: false, enum: REVIEW_PARTS })
  @ApiQuery({ name: 'step', required: false, enum: OVERDUE_STEPS })
  @ApiQuery({ name: 'late', required: false, enum: LATENESS_BANDS.map(({ id }) => id) })
  @ApiQuery({ name: 'year', required: false, enum: YEAR_FILTERS })
  @ApiQuery({ name: 'school', required: false, description: 'An id' })
  @ApiQuery({ name: 'transfers', ...YES_OR_NO })
  @ApiQuery({ name: 'noPlace', ...YES_OR_NO })
  @ApiQuery({ name: 'underFive', ...YES_OR_NO })
  @ApiQuery({ name: 'lookedAfter', ...YES_OR_NO })
  @ApiQuery({ name: 'cursor', required: false, description: 'Where the page before ended: its `next`' })
  @ApiOkResponse({ type: OverdueReviewsDto })
  @ApiProblem(400, 401)
  async list(
    @CurrentActor() { authorityId }: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<OverdueReviewsDto> {
    const { asAt, overdue, total, reviews, next } = await this.listOverdueReviews.run({
      authorityId,
      filters: Object.fromEntries(OVERDUE_REVIEW_FILTERS.map((name) => [name, textIn(query[name])])),
      after: rankedPlaceIn(textIn(query['cursor'])),
    });
    return {
      asAt,
      overdue,
      total,
      reviews: reviews.map(lineOf),
      next: next && cursorText(next),
    };
  }
}

function lineOf(row: OverdueReviewRow): OverdueReviewDto {
  return {
    ...{ id: row.id, childId: row.childId, surname: row.surname, forename: row.forename, bornOn: row.bornOn },
    schoolName: row.schoolName,
    ...{ transfers: row.transfers, noPlace: row.noPlace, lookedAfter: row.lookedAfter },
    ...{ part: row.part, step: row.step, party: row.party, withName: row.withName },
    ...{ startedOn: row.startedOn, lastChasedOn: row.lastChasedOn, dueBy: row.dueBy },
  };
}
