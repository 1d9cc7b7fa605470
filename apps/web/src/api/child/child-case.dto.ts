import { ApiProperty } from '@nestjs/swagger';
import { MATTER_KINDS, PARTIES, WAIT_STEPS } from '@ehc/domain';

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
  @ApiProperty({ type: [String], description: 'How the day was worked out, in sentences' })
  derivation!: readonly string[];
  @ApiProperty({ type: String, nullable: true, enum: ['By law', 'Case law', 'Guidance', 'Our target'] })
  label!: string | null;
  @ApiProperty({
    ...textOrNull,
    description: 'Another tenable reading or a doubt, with the convention chosen',
  })
  otherReading!: string | null;
  @ApiProperty(textOrNull) doneWhen!: string | null;
  @ApiProperty({ description: 'Bank holidays still to be published may change `dueBy`' })
  provisional!: boolean;
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

export class MatterDto {
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
  @ApiProperty(id) id!: string;
  @ApiProperty() state!: string;
  @ApiProperty(day) stateSince!: string;
  @ApiProperty(dayOrNull) endedOn!: string | null;
  @ApiProperty({ type: [DeadlineDto] }) deadlines!: DeadlineDto[];
  @ApiProperty({ type: [WaitDto] }) waits!: WaitDto[];
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
