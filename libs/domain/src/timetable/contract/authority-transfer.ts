import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { authorityTransferTimetable, commissionerChangeTimetable } from '../authority-transfer-timetable';
import { atLeastOne, notBefore, onlyWith } from './checks';
import { NO_ROWS, contractProcess } from './process';
import { aDay, anObject } from './readers';

const transferForm = anObject(
  { moved: aDay },
  {
    old_authority_aware: aDay,
    transferred: aDay,
    plan_first_made: aDay,
    last_review_completed: aDay,
    parent_informed: aDay,
    reviewed: aDay,
    old_commissioner_aware: aDay,
    new_commissioner_aware: aDay,
  },
);

const transferChecks = [
  atLeastOne('old_authority_aware', 'transferred', 'old_commissioner_aware', 'new_commissioner_aware'),
  onlyWith('transferred', 'plan_first_made', 'last_review_completed'),
  onlyWith('parent_informed', 'transferred'),
  onlyWith('reviewed', 'transferred'),
  notBefore('last_review_completed', 'plan_first_made'),
  notBefore('parent_informed', 'transferred'),
  notBefore('reviewed', 'transferred'),
];

/** The process `la_transfer`: a family's move from one authority to another. */
export const authorityTransfer = contractProcess(transferForm, transferChecks, (inputs) => {
  const facts = {
    movedOn: inputs.moved,
    oldAuthorityAwareOn: inputs.old_authority_aware,
    transferredOn: inputs.transferred,
    planFirstMadeOn: inputs.plan_first_made,
    lastReviewCompletedOn: inputs.last_review_completed,
    parentInformedOn: inputs.parent_informed,
    reviewedOn: inputs.reviewed,
    oldCommissionerAwareOn: inputs.old_commissioner_aware,
    newCommissionerAwareOn: inputs.new_commissioner_aware,
  };
  const rules = ruleSetInForceOn(facts.movedOn);
  return { rows: authorityTransferTimetable(facts, rules), rules };
});

const changeForm = anObject({}, { old_commissioner_aware: aDay, new_commissioner_aware: aDay });

/** The process `commissioner_change`: another health commissioner, the same authority. */
export const commissionerChange = contractProcess(
  changeForm,
  [atLeastOne('old_commissioner_aware', 'new_commissioner_aware')],
  ({ old_commissioner_aware: oldAware, new_commissioner_aware: newAware }) => {
    const startedOn = oldAware ?? newAware;
    if (!startedOn) return NO_ROWS;
    const facts = { oldCommissionerAwareOn: oldAware, newCommissionerAwareOn: newAware };
    const rules = ruleSetInForceOn(startedOn);
    return { rows: commissionerChangeTimetable(facts, rules), rules };
  },
);
