import type { Sen2Finding } from './fault';
import type { Sen2PersonAsRead } from './records';
import { ACTIVE_PLAN_RULES } from './rules/active-plan-rules';
import { ASSESSMENT_RULES } from './rules/assessment-rules';
import { NEED_RULES } from './rules/need-rules';
import { PERSON_RULES } from './rules/person-rules';
import { PLAN_RULES } from './rules/plan-rules';
import { REQUEST_RULES } from './rules/request-rules';
import { REVIEW_RULES } from './rules/review-rules';
import type { Checking, Sen2Rule } from './rules/rule';
import { SETTING_RULES } from './rules/setting-rules';

/** Every check of one person, in the order in which they look: earlier steps first, so a wrong day is blamed once. */
export const SEN2_RULES: readonly Sen2Rule[] = [
  ...PERSON_RULES,
  ...REQUEST_RULES,
  ...ASSESSMENT_RULES,
  ...PLAN_RULES,
  ...SETTING_RULES,
  ...ACTIVE_PLAN_RULES,
  ...NEED_RULES,
  ...REVIEW_RULES,
];

export interface CheckedPerson {
  readonly person: Sen2PersonAsRead;
  readonly findings: readonly Sen2Finding[];
}

/**
 * Runs every check. Where one finds a field wrong, `without` gives the person with those paths left out, and the
 * checks that follow see the person like that.
 */
export function checkPerson(
  person: Sen2PersonAsRead,
  checking: Checking,
  without: (paths: ReadonlySet<string>) => Sen2PersonAsRead,
): CheckedPerson {
  const findings: Sen2Finding[] = [];
  const leftOut = new Set<string>();
  const faulty = new Set(checking.faulty);
  let current = person;
  for (const rule of SEN2_RULES) {
    const found = rule.findings(current, { ...checking, faulty });
    const wrong = found.filter(({ severity, keep }) => severity === 'error' && !keep);
    for (const { path } of wrong) {
      leftOut.add(path);
      faulty.add(path);
    }
    if (wrong.length > 0) current = without(leftOut);
    findings.push(...found);
  }
  return { person: current, findings };
}
