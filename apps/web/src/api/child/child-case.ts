import type { ChildCase, MattersShown } from '@ehc/casework';
import {
  canBeChased,
  derivationOfDeadline,
  type AdviceRequest,
  type CivilDate,
  type Deadline,
  type MatterKind,
  type OfferedAction,
  type RecordedException,
  type Wait,
} from '@ehc/domain';
import { adviceHref, apiAddresses, matterHref, stepHref } from '../addresses';
import { etagOf } from '../write/etag';
import type {
  AdviceRequestDto,
  ChildCaseDto,
  DeadlineDto,
  ExceptionDto,
  MatterDto,
  StepDto,
  WaitDto,
} from './child-case.dto';

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
    matters: mattersOf(found),
  };
}

/** Matters as the API gives them out, each with its version and the steps that this person may take. */
export function mattersOf(found: MattersShown): MatterDto[] {
  return [
    ...found.assessments.map((file) =>
      matterOf(found, 'assessment', { ...file, ...file.assessment }, found.assessmentSteps),
    ),
    ...found.reviews.map((file) =>
      matterOf(found, 'annualReview', { ...file, ...file.review }, found.reviewSteps),
    ),
    ...found.transfers.map((file) =>
      matterOf(found, 'phaseTransfer', { ...file, ...file.transfer }, found.transferSteps),
    ),
  ];
}

type Matter = Pick<MatterDto, 'id' | 'state' | 'stateSince' | 'endedOn'> & {
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
  readonly adviceRequests?: readonly AdviceRequest[];
  readonly exceptions?: readonly RecordedException[];
};

function matterOf(
  shown: MattersShown,
  kind: MatterKind,
  { id, state, stateSince, endedOn, waits, deadlines, adviceRequests = [], exceptions = [] }: Matter,
  steps: ReadonlyMap<string, readonly OfferedAction<string>[]>,
): MatterDto {
  return {
    kind,
    id,
    etag: etagOf(shown.versions.get(id) ?? 0),
    href: matterHref(kind, id),
    state,
    stateSince,
    endedOn,
    deadlines: deadlines.map(deadlineOf),
    waits: waits.map((wait) => waitOf(wait, shown.asAt)),
    exceptions: exceptions.map((exception) => exceptionOf(exception, shown.mayRecordExceptions)),
    recordExceptionHref:
      kind === 'assessment' && shown.mayRecordExceptions ? apiAddresses.recordException(id) : null,
    adviceRequests: adviceRequests.map((request) => adviceOf(shown, request)),
    steps: (steps.get(id) ?? []).map((step) => stepOf(step, stepHref(kind, id, step.action))),
  };
}

function adviceOf({ adviceSteps }: MattersShown, request: AdviceRequest): AdviceRequestDto {
  const { id, assessmentId, adviceType, organisationId, state, sentOn, receivedOn } = request;
  const steps = adviceSteps.get(id) ?? [];
  return {
    ...{ id, adviceType, organisationId, state, sentOn, receivedOn },
    steps: steps.map((step) => stepOf(step, adviceHref(assessmentId, id, step.action))),
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
    label: derivation?.label ?? null,
    otherReading: derivation?.otherReading ?? null,
    doneWhen: derivation?.doneWhen ?? null,
    provisional: derivation?.provisional ?? false,
  };
}

function exceptionOf(exception: RecordedException, mayWithdraw: boolean): ExceptionDto {
  const { id, assessmentId, fact, who, fromOn, toOn, reopensOn, adviceRequestId } = exception;
  const { impractical, reason, evidence, foundBy, foundOn } = exception;
  const { withdrawnOn, withdrawnBy, withdrawnReason } = exception;
  return {
    ...{ id, fact, who, fromOn, toOn, reopensOn, adviceRequestId },
    ...{ impractical, reason, evidence, foundBy, foundOn, withdrawnOn, withdrawnBy, withdrawnReason },
    withdrawHref:
      mayWithdraw && withdrawnOn === null ? apiAddresses.withdrawException(assessmentId, id) : null,
  };
}

function waitOf(wait: Wait, asAt: CivilDate): WaitDto {
  const { id, step, waitingOn, organisationId, subjectId, startedOn, dueBy, resolvedOn } = wait;
  const { chases, lastChasedOn, promisedFor, blockedReason } = wait;
  return {
    ...{ id, step, waitingOn, organisationId, subjectId, startedOn, dueBy, resolvedOn },
    ...{ chases, lastChasedOn, promisedFor, blockedReason },
    chaseHref: canBeChased(wait, asAt) ? apiAddresses.chase(id) : null,
  };
}

const stepOf = ({ action, label, refusals }: OfferedAction<string>, href: string | null): StepDto => ({
  action,
  label,
  refusals: refusals.map(({ code, message }) => ({ code, message })),
  href,
});
