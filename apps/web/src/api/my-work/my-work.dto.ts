import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MATTER_KINDS, PARTIES, WAIT_STEPS, WORK_GROUPS, type WorkGroup } from '@ehc/domain';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import {
  COUNT,
  COUNT_OR_NULL,
  DAY,
  DAY_OR_NULL,
  ID,
  ID_OR_NULL,
  oneOfOrNull,
  TEXT_OR_NULL,
} from '../schemas';

/** Which part of whose list, and from where on. */
export class MyWorkQueryDto {
  @ApiPropertyOptional({ enum: WORK_GROUPS, description: 'One part of the list; left out: all' })
  @IsOptional()
  @IsIn(WORK_GROUPS)
  group?: WorkGroup;

  @ApiPropertyOptional({
    ...ID,
    description:
      "Whose list, for who may see others'; left out: children whom nobody holds. A caseworker sees their own.",
  })
  @IsOptional()
  @IsUUID()
  staffId?: string;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @Matches(/^[0-9a-f-]{10,80}$/)
  after?: string;
}

/** One thing to do. What comes from the wait, or from the deadline, is null where there is none. */
export class WorkItemDto {
  @ApiProperty(ID) childId!: string;
  @ApiProperty({ enum: MATTER_KINDS }) matterKind!: string;
  @ApiProperty(ID) matterId!: string;
  @ApiProperty({ enum: WORK_GROUPS }) group!: string;
  @ApiProperty({ description: 'Only we can do it; otherwise we can only chase' }) ours!: boolean;
  @ApiProperty(DAY_OR_NULL) dueBy!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The rule that sets the day' }) rule!: string | null;
  @ApiProperty(oneOfOrNull(['statute', 'caseLaw', 'guidance', 'derived'])) ruleKind!: string | null;
  @ApiProperty() lateByLaw!: boolean;
  @ApiProperty({ type: [String] }) excusedBy!: readonly string[];
  @ApiProperty({ description: 'Moves school, with the plan due before 15 February' }) transfers!: boolean;
  @ApiProperty() noPlace!: boolean;
  @ApiProperty(ID_OR_NULL) waitId!: string | null;
  @ApiProperty(oneOfOrNull(Object.keys(WAIT_STEPS))) step!: string | null;
  @ApiProperty(oneOfOrNull(PARTIES)) waitingOn!: string | null;
  @ApiProperty(TEXT_OR_NULL) organisationName!: string | null;
  @ApiProperty(DAY_OR_NULL) startedOn!: string | null;
  @ApiProperty(COUNT_OR_NULL) chases!: number | null;
  @ApiProperty(DAY_OR_NULL) lastChasedOn!: string | null;
  @ApiProperty(DAY_OR_NULL) promisedFor!: string | null;
  @ApiProperty(TEXT_OR_NULL) blockedReason!: string | null;
}

export class WorkCountsDto {
  @ApiProperty(COUNT) late!: number;
  @ApiProperty(COUNT) today!: number;
  @ApiProperty(COUNT) thisWeek!: number;
  @ApiProperty(COUNT) later!: number;
  @ApiProperty(COUNT) others!: number;
}

/** A page of the list, in the published order. The counts are of the whole list and add up to it. */
export class MyWorkDto {
  @ApiProperty(DAY) asAt!: string;
  @ApiProperty({ type: WorkCountsDto }) counts!: WorkCountsDto;
  @ApiProperty({ type: [WorkItemDto] }) items!: WorkItemDto[];
  @ApiProperty(TEXT_OR_NULL) next!: string | null;
}
