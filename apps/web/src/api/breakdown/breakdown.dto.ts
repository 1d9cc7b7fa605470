import { PARTIES, type Party } from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';

class WaitCountsDto {
  @ApiProperty({ description: 'Open waits' }) waits!: number;
  @ApiProperty({ description: 'Distinct assessments with at least one of them' }) cases!: number;
  @ApiProperty({ description: 'Of those, assessments past 20 weeks' }) overdueCases!: number;
  @ApiProperty({ description: 'Waits past their own date' }) lateWaits!: number;
}

export class OrganisationWaitsDto extends WaitCountsDto {
  @ApiProperty() name!: string;
}

export class PartyWaitsDto extends WaitCountsDto {
  @ApiProperty({ enum: PARTIES }) party!: Party;
  @ApiProperty({ description: 'Days since the oldest of them began' }) oldestDays!: number;
  @ApiProperty({ description: 'Median of the days, half up' }) medianDays!: number;
  @ApiProperty({ type: [OrganisationWaitsDto] }) organisations!: OrganisationWaitsDto[];
}

export class AssessmentFiguresDto {
  @ApiProperty() inProgress!: number;
  @ApiProperty() overdue!: number;
  @ApiProperty() overdueExcused!: number;
  @ApiProperty({ type: [PartyWaitsDto] }) waitingFor!: PartyWaitsDto[];
  @ApiProperty({ description: 'Never the sum of the rows: they overlap' }) distinctCasesWaiting!: number;
}

export class CompletedSinceDto {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty() count!: number;
}

/** The parts add up to the total. */
export class OverduePartsDto {
  @ApiProperty() total!: number;
  @ApiProperty() school!: number;
  @ApiProperty() service!: number;
  @ApiProperty() amendments!: number;
  @ApiProperty() family!: number;
  @ApiProperty() otherParty!: number;
  @ApiProperty() unclassified!: number;
}

export class ReviewFiguresDto {
  @ApiProperty() completedSince!: CompletedSinceDto;
  @ApiProperty() overdue!: OverduePartsDto;
  @ApiProperty() publishedLast7Days!: number;
}

const PERCENT = { oneOf: [{ type: 'integer' }, { type: 'null' }] };

export class TimelinessMonthDto {
  @ApiProperty({ example: '2026-01' }) month!: string;
  @ApiProperty() issued!: number;
  @ApiProperty() inTime!: number;
  @ApiProperty(PERCENT) percent!: number | null;
  @ApiProperty(PERCENT) cumulativePercent!: number | null;
  @ApiProperty() issuedNotExcepted!: number;
  @ApiProperty() inTimeNotExcepted!: number;
  @ApiProperty(PERCENT) percentNotExcepted!: number | null;
}

export class CaseloadDto {
  @ApiProperty() plans!: number;
  @ApiProperty() fte!: number;
}

export class CaseloadFiguresDto {
  @ApiProperty() target!: number;
  @ApiProperty() caseworkers!: number;
  @ApiProperty() fullTimeEquivalent!: number;
  @ApiProperty() plansHeld!: number;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'null' }] }) plansPerFte!: number | null;
  @ApiProperty() unallocated!: number;
  @ApiProperty({ type: [CaseloadDto] }) byCaseworker!: CaseloadDto[];
}

/** The breakdown of one authority at the end of a day. It names no person. */
export class BreakdownDto {
  @ApiProperty({ example: '999' }) authority!: string;
  @ApiProperty({ format: 'date' }) asAt!: string;
  @ApiProperty() assessments!: AssessmentFiguresDto;
  @ApiProperty() annualReviews!: ReviewFiguresDto;
  @ApiProperty({ type: [TimelinessMonthDto] }) timeliness!: TimelinessMonthDto[];
  @ApiProperty() caseloads!: CaseloadFiguresDto;
}
