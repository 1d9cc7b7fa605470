import type { ChildCase } from '@ehc/casework';
import {
  derivationOfDeadline,
  type Deadline,
  type OfferedAction,
  type RecordedException,
  type Wait,
} from '@ehc/domain';
import type { ChildCaseDto, DeadlineDto, ExceptionDto, MatterDto, StepDto, WaitDto } from './child-case.dto';

/** A child's case as the API gives it out. */
export function childCaseOf(found: ChildCase): ChildCaseDto {
  const { child, asAt, plan, caseworkerName, organisationNames } = found;
  const { id, forename, surname, bornOn, upn, settingId, noPlace } = child;
  return {
    asAt,
    id,
    forename,
    surname,
    bornOn,
    upn,
    settingName: settingId === null ? null : (organisationNames.get(settingId) ?? null),
    caseworkerName,
    noPlace,
    planFirstMadeOn: plan?.firstMadeOn ?? null,
    matters: [
      ...found.assessments.map(({ assessment, ...hung }) =>
        matterOf('assessment', assessment, hung, found.assessmentSteps.get(assessment.id)),
      ),
      ...found.reviews.map(({ review, ...hung }) =>
        matterOf('annualReview', review, hung, found.reviewSteps.get(review.id)),
      ),
      ...found.transfers.map(({ transfer, ...hung }) =>
        matterOf('phaseTransfer', transfer, hung, found.transferSteps.get(transfer.id)),
      ),
    ],
  };
}

type Matter = Pick<MatterDto, 'id' | 'state' | 'stateSince' | 'endedOn'>;

function matterOf(
  kind: string,
  { id, state, stateSince, endedOn }: Matter,
  {
    waits,
    deadlines,
    exceptions = [],
  }: {
    readonly waits: readonly Wait[];
    readonly deadlines: readonly Deadline[];
    readonly exceptions?: readonly RecordedException[];
  },
  steps: readonly OfferedAction<string>[] = [],
): MatterDto {
  return {
    kind,
    id,
    state,
    stateSince,
    endedOn,
    deadlines: deadlines.map(deadlineOf),
    waits: waits.map(waitOf),
    exceptions: exceptions.map(exceptionOf),
    steps: steps.map(stepOf),
  };
}

function deadlineOf(deadline: Deadline): DeadlineDto {
  const { id, rule, kind, subjectId, triggerOn, dueBy, altDueBy, earliestDay, excusedBy, metOn, lapsedOn } =
    deadline;
  const derivation = derivationOfDeadline(deadline);
  return {
    ...{ id, rule, kind, subjectId, triggerOn, dueBy, altDueBy, earliestDay, excusedBy, metOn, lapsedOn },
    citation: derivation?.citation ?? null,
    derivation: derivation?.steps ?? [],
  };
}

function exceptionOf(exception: RecordedException): ExceptionDto {
  const { id, fact, who, fromOn, toOn, reopensOn, adviceRequestId } = exception;
  const { impractical, reason, evidence, foundBy, foundOn } = exception;
  const { withdrawnOn, withdrawnBy, withdrawnReason } = exception;
  return {
    ...{ id, fact, who, fromOn, toOn, reopensOn, adviceRequestId },
    ...{ impractical, reason, evidence, foundBy, foundOn, withdrawnOn, withdrawnBy, withdrawnReason },
  };
}

function waitOf(wait: Wait): WaitDto {
  const { id, step, waitingOn, organisationId, subjectId, startedOn, dueBy, resolvedOn } = wait;
  const { chases, lastChasedOn, promisedFor, blockedReason } = wait;
  return {
    ...{ id, step, waitingOn, organisationId, subjectId, startedOn, dueBy, resolvedOn },
    ...{ chases, lastChasedOn, promisedFor, blockedReason },
  };
}

const stepOf = ({ action, label, refusals }: OfferedAction<string>): StepDto => ({
  action,
  label,
  refusals: refusals.map(({ code, message }) => ({ code, message })),
});
