import { asPostcode, isEthnicity, isUrn, isValidUln, isValidUpn } from '@ehc/domain';
import type { ChildrenSeen } from './children-seen';
import type { CaseloadChild } from './records';
import type { Row } from './row';

/** Reads a row of children.csv; null where the row cannot come in. */
export function readChild(row: Row, seen: ChildrenSeen): CaseloadChild | null {
  const [childRef, surname, forename] = ['child_ref', 'surname', 'forename'].map((column) =>
    row.needed(column),
  );
  const bornOn = row.needed('born_on') === null ? null : row.pastDay('born_on');
  const rest = readOptional(row);
  if (childRef == null || surname == null || forename == null || bornOn === null) return null;
  if (seen.has(childRef)) {
    row.error(
      'child_ref',
      'repeatedRow',
      `Another row has the child_ref ${childRef}. We read the first: take one out.`,
    );
    return null;
  }
  const days = row.inOrder({ born_on: bornOn, plan_first_made_on: rest.planFirstMadeOn });
  const planFirstMadeOn = days.plan_first_made_on;
  return withOwnUpn({ ...rest, childRef, surname, forename, bornOn, planFirstMadeOn }, row, seen);
}

function readOptional(row: Row) {
  const days = row.inOrder({
    plan_first_made_on: row.pastDay('plan_first_made_on'),
    last_review_completed_on: row.pastDay('last_review_completed_on'),
  });
  const ceased = row.inOrder({
    ...days,
    last_review_completed_on: null,
    plan_ceased_on: row.pastDay('plan_ceased_on'),
  });
  return {
    sex: row.code('sex', ['M', 'F']),
    ethnicity: row.checked(
      'ethnicity',
      (it) => (isEthnicity(it) ? it : null),
      'an ethnicity code of the school census',
    ),
    postcode: row.checked('postcode', asPostcode, 'a UK postcode'),
    upn: row.checked(
      'upn',
      (it) => (isValidUpn(it) ? it : null),
      'a pupil number whose check letter is right',
    ),
    uln: row.checked(
      'uln',
      (it) => (isValidUln(it) ? it : null),
      'a learner number whose check digit is right',
    ),
    settingName: row.text('setting_name'),
    settingUrn: row.checked('setting_urn', (it) => (isUrn(it) ? it : null), 'six figures'),
    planFirstMadeOn: days.plan_first_made_on,
    lastReviewCompletedOn: days.last_review_completed_on,
    planCeasedOn: ceased.plan_ceased_on,
    caseworker: row.text('caseworker'),
    noPlace: row.yesNo('no_place'),
    lookedAfter: row.yesNo('looked_after'),
  };
}

/** A pupil number belongs to one child: the first row keeps it. */
function withOwnUpn(child: CaseloadChild, row: Row, seen: ChildrenSeen): CaseloadChild | null {
  const holder = child.upn === null ? null : seen.holderOf(child.upn, child);
  if (holder === 'same') {
    row.error(
      'upn',
      'repeatedUpn',
      'Another row has the same upn, name and birth date. We read the first: take one out.',
    );
    return null;
  }
  if (holder === 'other')
    row.error(
      'upn',
      'repeatedUpn',
      'Another row has the same upn but another name or birth date. This child came in without it.',
    );
  const own = holder === 'other' ? { ...child, upn: null } : child;
  seen.add(own);
  return own;
}
