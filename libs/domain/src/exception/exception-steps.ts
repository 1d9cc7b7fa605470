import { assessmentDeadlines } from '../assessment/assessment-deadlines';
import { type AssessmentFile, assessmentRef, type Stepped } from '../assessment/assessment-file';
import { followDeadlines } from '../matter/deadline';
import type { Step } from '../matter/step';
import type { Role } from '../people/roles';
import { accepted, type Refusal, refused, type Result } from '../result';
import { recordRefusals } from './record-refusals';
import {
  type ExceptionFound,
  onlyItsOwn,
  type RecordedException,
  stands,
  wordsOfException,
} from './recorded-exception';

/** Those who take the other steps of an assessment. */
export const mayRecordExceptions = (role: Role): boolean => role === 'caseworker' || role === 'manager';

/** Why a role may not record or withdraw an exception; empty where it may. */
export const exceptionRoleRefusals = (role: Role): Refusal[] =>
  mayRecordExceptions(role)
    ? []
    : [
        {
          code: 'notYourRole',
          message: 'Only a caseworker or a manager may record or withdraw an exception',
        },
      ];

/** A finding is a person's: the system makes none. */
const NO_FINDER: Refusal = { code: 'finderMissing', message: 'A person must make the finding' };

/**
 * Records a fact and the finding on it, whatever stage the assessment is at: a late plan that was sent already is
 * excused by it too. A fact that engages no limit is recorded all the same; `whatItExcuses` says why it engages none.
 * The step's day is the day of the finding.
 *
 * @rule SEND Regs 2014 regs 5(4), 8(2), 10(4), 13(3), 27(3)
 */
export function recordException(
  file: AssessmentFile,
  given: ExceptionFound,
  step: Step,
): Result<Stepped<AssessmentFile>> {
  const found = { ...given, ...onlyItsOwn(given) };
  const { staffId, role } = step.by;
  const roleRefusals = exceptionRoleRefusals(role);
  if (roleRefusals.length > 0) return refused(...roleRefusals);
  if (staffId === null) return refused(NO_FINDER);
  const refusals = recordRefusals(file, found, step);
  if (refusals.length > 0) return refused(...refusals);
  const { authorityId, childId, id: assessmentId } = file.assessment;
  const recorded: RecordedException = {
    ...{ authorityId, childId, assessmentId },
    ...found,
    reason: found.reason.trim(),
    evidence: found.evidence.trim(),
    foundBy: staffId,
    foundOn: step.on,
    withdrawnOn: null,
    withdrawnBy: null,
    withdrawnReason: null,
  };
  const exceptions = [...file.exceptions, recorded];
  return accepted(excuseAnew({ ...file, exceptions }, step, 'recordException', recorded));
}

/** Takes an exception back. What it excused is late again, as if it had never been; the record of it stays. */
export function withdrawException(
  file: AssessmentFile,
  exceptionId: string,
  reason: string,
  step: Step,
): Result<Stepped<AssessmentFile>> {
  const { staffId, role } = step.by;
  const roleRefusals = exceptionRoleRefusals(role);
  if (roleRefusals.length > 0) return refused(...roleRefusals);
  if (staffId === null) return refused(NO_FINDER);
  const recorded = file.exceptions.find(({ id }) => id === exceptionId);
  if (!recorded)
    return refused({ code: 'exceptionMissing', message: 'This assessment has no such exception' });
  const refusals = withdrawRefusals(recorded, reason, step);
  if (refusals.length > 0) return refused(...refusals);
  const withdrawn: RecordedException = {
    ...recorded,
    withdrawnOn: step.on,
    withdrawnBy: staffId,
    withdrawnReason: reason.trim(),
  };
  const exceptions = file.exceptions.map((one) => (one === recorded ? withdrawn : one));
  return accepted(excuseAnew({ ...file, exceptions }, step, 'withdrawException', withdrawn));
}

function withdrawRefusals(recorded: RecordedException, reason: string, { on, today }: Step): Refusal[] {
  const refusals: Refusal[] = [];
  if (!stands(recorded))
    refusals.push({ code: 'withdrawnAlready', message: 'This exception was withdrawn already' });
  if (on > today)
    refusals.push({ code: 'inFuture', message: 'The date cannot be in the future', field: 'on' });
  if (on < recorded.foundOn) {
    const message = 'The date cannot be before the day of the finding';
    refusals.push({ code: 'beforeFinding', message, field: 'on' });
  }
  if (reason.trim() === '') {
    refusals.push({ code: 'reasonMissing', message: 'Say why you withdraw it', field: 'reason' });
  }
  return refusals;
}

/**
 * Works the deadlines out anew. No date moves and no wait changes: only what excuses each is different. So nothing
 * else of the assessment is touched, whenever the finding was made.
 */
function excuseAnew(
  file: AssessmentFile,
  step: Step,
  action: 'recordException' | 'withdrawException',
  told: RecordedException,
): Stepped<AssessmentFile> {
  const { assessment } = file;
  const rows = assessmentDeadlines(file);
  const followed = followDeadlines(
    file.deadlines,
    rows,
    assessmentRef(assessment),
    assessment.ruleSetId,
    step,
  );
  const line = { action, fromState: null, toState: null, happenedOn: step.on, subjectId: told.id };
  return {
    file: { ...file, deadlines: followed.deadlines },
    line: { ...line, movedDeadlines: followed.moved, sealedWords: wordsOfException(told) },
  };
}
