import { ApiProperty } from '@nestjs/swagger';
import {
  ADVICE_TYPES,
  adviceRequestMachine,
  EXCEPTION_FACTS,
  EXCEPTION_PEOPLE,
  MATTER_KINDS,
  PARTIES,
  WAIT_STEPS,
} from '@ehc/domain';
import { COUNT, DAY, DAY_OR_NULL, ID, ID_OR_NULL, oneOfOrNull, TEXT_OR_NULL } from '../schemas';

/** A reason against a step: a code for programs, and words that a caseworker can act on. */
export class RefusalDto {
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ required: false, description: 'The member of the body that it is about' }) field?: string;
}

/** A step that leaves the present stage; it can be taken now where there are no refusals. */
export class StepDto {
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [RefusalDto] }) refusals!: readonly RefusalDto[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where to send it; null where the API does not offer it' })
  href!: string | null;
}

export class DeadlineDto {
  @ApiProperty(ID) id!: string;
  @ApiProperty() rule!: string;
  @ApiProperty({ enum: ['statute', 'caseLaw', 'guidance', 'derived'] }) kind!: string;
  @ApiProperty(ID_OR_NULL) subjectId!: string | null;
  @ApiProperty(DAY) triggerOn!: string;
  @ApiProperty(DAY) dueBy!: string;
  @ApiProperty({ ...DAY_OR_NULL, description: 'The day on the other tenable reading' }) altDueBy!:
    string | null;
  @ApiProperty({ description: '`dueBy` is the first day on which it may be done' }) earliestDay!: boolean;
  @ApiProperty({ type: [String] }) excusedBy!: readonly string[];
  @ApiProperty(DAY_OR_NULL) metOn!: string | null;
  @ApiProperty(DAY_OR_NULL) lapsedOn!: string | null;
  @ApiProperty(TEXT_OR_NULL) citation!: string | null;
  @ApiProperty({ type: [String], description: 'How the day was worked out, in sentences' })
  derivation!: readonly string[];
  @ApiProperty(oneOfOrNull(['By law', 'Case law', 'Guidance', 'Our target'])) label!: string | null;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'Another tenable reading or a doubt, with the convention chosen',
  })
  otherReading!: string | null;
  @ApiProperty(TEXT_OR_NULL) doneWhen!: string | null;
  @ApiProperty({ description: 'Bank holidays still to be published may change `dueBy`' })
  provisional!: boolean;
}

export class WaitDto {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ enum: Object.keys(WAIT_STEPS) }) step!: string;
  @ApiProperty({ enum: PARTIES }) waitingOn!: string;
  @ApiProperty(ID_OR_NULL) organisationId!: string | null;
  @ApiProperty(ID_OR_NULL) subjectId!: string | null;
  @ApiProperty(DAY) startedOn!: string;
  @ApiProperty(DAY_OR_NULL) dueBy!: string | null;
  @ApiProperty(COUNT) chases!: number;
  @ApiProperty(DAY_OR_NULL) lastChasedOn!: string | null;
  @ApiProperty(DAY_OR_NULL) promisedFor!: string | null;
  @ApiProperty(TEXT_OR_NULL) blockedReason!: string | null;
  @ApiProperty(DAY_OR_NULL) resolvedOn!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where to send a chase; null where nobody can be chased' })
  chaseHref!: string | null;
}

/** A request for advice; the waits for it have its id as their `subjectId`. */
export class AdviceRequestDto {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ enum: ADVICE_TYPES }) adviceType!: string;
  @ApiProperty(ID_OR_NULL) organisationId!: string | null;
  @ApiProperty({ enum: Object.keys(adviceRequestMachine.states) }) state!: string;
  @ApiProperty(DAY_OR_NULL) sentOn!: string | null;
  @ApiProperty(DAY_OR_NULL) receivedOn!: string | null;
  @ApiProperty({ type: [StepDto] }) steps!: readonly StepDto[];
}

/** A fact with the finding on it. It excuses only while it stands and where the finding says that it was impractical. */
export class ExceptionDto {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ enum: EXCEPTION_FACTS }) fact!: string;
  @ApiProperty(oneOfOrNull(EXCEPTION_PEOPLE)) who!: string | null;
  @ApiProperty({ ...DAY, description: 'Of a closure the first day shut, of an appointment its day' })
  fromOn!: string;
  @ApiProperty(DAY_OR_NULL) toOn!: string | null;
  @ApiProperty(DAY_OR_NULL) reopensOn!: string | null;
  @ApiProperty(ID_OR_NULL) adviceRequestId!: string | null;
  @ApiProperty({ description: 'The finding: it made the limit impractical to keep' }) impractical!: boolean;
  @ApiProperty() reason!: string;
  @ApiProperty() evidence!: string;
  @ApiProperty(ID) foundBy!: string;
  @ApiProperty(DAY) foundOn!: string;
  @ApiProperty(DAY_OR_NULL) withdrawnOn!: string | null;
  @ApiProperty(ID_OR_NULL) withdrawnBy!: string | null;
  @ApiProperty(TEXT_OR_NULL) withdrawnReason!: string | null;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'Where to withdraw it; null where it is withdrawn, or this person may not',
  })
  withdrawHref!: string | null;
}

export class MatterDto {
  @ApiProperty({ enum: MATTER_KINDS }) kind!: string;
  @ApiProperty(ID) id!: string;
  @ApiProperty({ example: '"118"', description: 'Its version: give it as the header `If-Match` of a change' })
  etag!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where to read it by itself' }) href!: string | null;
  @ApiProperty() state!: string;
  @ApiProperty(DAY) stateSince!: string;
  @ApiProperty(DAY_OR_NULL) endedOn!: string | null;
  @ApiProperty({ type: [DeadlineDto] }) deadlines!: DeadlineDto[];
  @ApiProperty({ type: [WaitDto] }) waits!: WaitDto[];
  @ApiProperty({ type: [ExceptionDto], description: 'Only an assessment has any' })
  exceptions!: ExceptionDto[];
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'Where to record an exception; null where there can be none, or this person may not',
  })
  recordExceptionHref!: string | null;
  @ApiProperty({ type: [AdviceRequestDto] }) adviceRequests!: AdviceRequestDto[];
  @ApiProperty({ type: [StepDto] }) steps!: readonly StepDto[];
}

/** A child's case as at today. Each read of it is recorded. */
export class ChildCaseDto {
  @ApiProperty(DAY) asAt!: string;
  @ApiProperty(ID) id!: string;
  @ApiProperty() forename!: string;
  @ApiProperty() surname!: string;
  @ApiProperty(DAY) bornOn!: string;
  @ApiProperty(TEXT_OR_NULL) upn!: string | null;
  @ApiProperty(TEXT_OR_NULL) settingName!: string | null;
  @ApiProperty(TEXT_OR_NULL) caseworkerName!: string | null;
  @ApiProperty() noPlace!: boolean;
  @ApiProperty({ ...DAY_OR_NULL, description: 'The day on which the plan was first made' }) planFirstMadeOn!:
    string | null;
  @ApiProperty({ type: [MatterDto] }) matters!: MatterDto[];
}
