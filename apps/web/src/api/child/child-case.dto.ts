import { ApiProperty } from '@nestjs/swagger';
import { EXCEPTION_FACTS, EXCEPTION_PEOPLE, MATTER_KINDS, PARTIES, WAIT_STEPS } from '@ehc/domain';

const day = { type: String, format: 'date' } as const;
const dayOrNull = { ...day, nullable: true } as const;
const id = { type: String, format: 'uuid' } as const;
const idOrNull = { ...id, nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

export class RefusalDto {
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
}

/** A step that leaves the present stage; it can be taken now where there are no refusals. */
export class StepDto {
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [RefusalDto] }) refusals!: readonly RefusalDto[];
}

export class DeadlineDto {
  @ApiProperty(id) id!: string;
  @ApiProperty() rule!: string;
  @ApiProperty({ enum: ['statute', 'caseLaw', 'guidance', 'derived'] }) kind!: string;
  @ApiProperty(idOrNull) subjectId!: string | null;
  @ApiProperty(day) triggerOn!: string;
  @ApiProperty(day) dueBy!: string;
  @ApiProperty({ ...dayOrNull, description: 'The day on the other tenable reading' }) altDueBy!:
    string | null;
  @ApiProperty({ description: '`dueBy` is the first day on which it may be done' }) earliestDay!: boolean;
  @ApiProperty({ type: [String] }) excusedBy!: readonly string[];
  @ApiProperty(dayOrNull) metOn!: string | null;
  @ApiProperty(dayOrNull) lapsedOn!: string | null;
  @ApiProperty(textOrNull) citation!: string | null;
  @ApiProperty({ type: [String], description: 'How the day was worked out' }) derivation!: readonly string[];
}

export class WaitDto {
  @ApiProperty(id) id!: string;
  @ApiProperty({ enum: Object.keys(WAIT_STEPS) }) step!: string;
  @ApiProperty({ enum: PARTIES }) waitingOn!: string;
  @ApiProperty(idOrNull) organisationId!: string | null;
  @ApiProperty(idOrNull) subjectId!: string | null;
  @ApiProperty(day) startedOn!: string;
  @ApiProperty(dayOrNull) dueBy!: string | null;
  @ApiProperty() chases!: number;
  @ApiProperty(dayOrNull) lastChasedOn!: string | null;
  @ApiProperty(dayOrNull) promisedFor!: string | null;
  @ApiProperty(textOrNull) blockedReason!: string | null;
  @ApiProperty(dayOrNull) resolvedOn!: string | null;
}

/** A fact with the finding on it. It excuses only while it stands and where the finding says that it was impractical. */
export class ExceptionDto {
  @ApiProperty(id) id!: string;
  @ApiProperty({ enum: EXCEPTION_FACTS }) fact!: string;
  @ApiProperty({ type: String, enum: EXCEPTION_PEOPLE, nullable: true }) who!: string | null;
  @ApiProperty({ ...day, description: 'Of a closure the first day shut, of an appointment its day' })
  fromOn!: string;
  @ApiProperty(dayOrNull) toOn!: string | null;
  @ApiProperty(dayOrNull) reopensOn!: string | null;
  @ApiProperty(idOrNull) adviceRequestId!: string | null;
  @ApiProperty({ description: 'The finding: it made the limit impractical to keep' }) impractical!: boolean;
  @ApiProperty() reason!: string;
  @ApiProperty() evidence!: string;
  @ApiProperty(id) foundBy!: string;
  @ApiProperty(day) foundOn!: string;
  @ApiProperty(dayOrNull) withdrawnOn!: string | null;
  @ApiProperty(idOrNull) withdrawnBy!: string | null;
  @ApiProperty(textOrNull) withdrawnReason!: string | null;
}

export class MatterDto {
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
  @ApiProperty(id) id!: string;
  @ApiProperty() state!: string;
  @ApiProperty(day) stateSince!: string;
  @ApiProperty(dayOrNull) endedOn!: string | null;
  @ApiProperty({ type: [DeadlineDto] }) deadlines!: DeadlineDto[];
  @ApiProperty({ type: [WaitDto] }) waits!: WaitDto[];
  @ApiProperty({ type: [ExceptionDto], description: 'Only an assessment has any' })
  exceptions!: ExceptionDto[];
  @ApiProperty({ type: [StepDto] }) steps!: readonly StepDto[];
}

/** A child's case as at today. Each read of it is recorded. */
export class ChildCaseDto {
  @ApiProperty(day) asAt!: string;
  @ApiProperty(id) id!: string;
  @ApiProperty() forename!: string;
  @ApiProperty() surname!: string;
  @ApiProperty(day) bornOn!: string;
  @ApiProperty(textOrNull) upn!: string | null;
  @ApiProperty(textOrNull) settingName!: string | null;
  @ApiProperty(textOrNull) caseworkerName!: string | null;
  @ApiProperty() noPlace!: boolean;
  @ApiProperty({ ...dayOrNull, description: 'The day on which the plan was first made' }) planFirstMadeOn!:
    string | null;
  @ApiProperty({ type: [MatterDto] }) matters!: MatterDto[];
}
