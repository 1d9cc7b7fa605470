import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MATTER_KINDS, PARTIES, WAIT_STEPS, WORK_GROUPS, type WorkGroup } from '@ehc/domain';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

const day = { type: String, format: 'date' } as const;
const dayOrNull = { ...day, nullable: true } as const;
const id = { type: String, format: 'uuid' } as const;
const idOrNull = { ...id, nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

/** Which part of whose list, and from where on. */
export class MyWorkQueryDto {
  @ApiPropertyOptional({ enum: WORK_GROUPS, description: 'One part of the list; left out: all' })
  @IsOptional()
  @IsIn(WORK_GROUPS)
  group?: WorkGroup;

  @ApiPropertyOptional({
    ...id,
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
  @ApiProperty(id) childId!: string;
  @ApiProperty({ enum: MATTER_KINDS }) matterKind!: string;
  @ApiProperty(id) matterId!: string;
  @ApiProperty({ enum: WORK_GROUPS }) group!: string;
  @ApiProperty({ description: 'Only we can do it; otherwise we can only chase' }) ours!: boolean;
  @ApiProperty(dayOrNull) dueBy!: string | null;
  @ApiProperty({ ...textOrNull, description: 'The rule that sets the day' }) rule!: string | null;
  @ApiProperty({ enum: ['statute', 'caseLaw', 'guidance', 'derived'], nullable: true }) ruleKind!:
    string | null;
  @ApiProperty() lateByLaw!: boolean;
  @ApiProperty({ type: [String] }) excusedBy!: readonly string[];
  @ApiProperty({ description: 'Moves school, with the plan due before 15 February' }) transfers!: boolean;
  @ApiProperty() noPlace!: boolean;
  @ApiProperty(idOrNull) waitId!: string | null;
  @ApiProperty({ enum: Object.keys(WAIT_STEPS), nullable: true }) step!: string | null;
  @ApiProperty({ enum: PARTIES, nullable: true }) waitingOn!: string | null;
  @ApiProperty(textOrNull) organisationName!: string | null;
  @ApiProperty(dayOrNull) startedOn!: string | null;
  @ApiProperty({ type: Number, nullable: true }) chases!: number | null;
  @ApiProperty(dayOrNull) lastChasedOn!: string | null;
  @ApiProperty(dayOrNull) promisedFor!: string | null;
  @ApiProperty(textOrNull) blockedReason!: string | null;
}

export class WorkCountsDto {
  @ApiProperty() late!: number;
  @ApiProperty() today!: number;
  @ApiProperty() thisWeek!: number;
  @ApiProperty() later!: number;
  @ApiProperty() others!: number;
}

/** A page of the list, in the published order. The counts are of the whole list and add up to it. */
export class MyWorkDto {
  @ApiProperty(day) asAt!: string;
  @ApiProperty({ type: WorkCountsDto }) counts!: WorkCountsDto;
  @ApiProperty({ type: [WorkItemDto] }) items!: WorkItemDto[];
  @ApiProperty(textOrNull) next!: string | null;
}
