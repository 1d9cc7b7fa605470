import { APPEAL_RULES } from './rules/appeal-rules';
import { ASSESSMENT_RULES } from './rules/assessment-rules';
import { MEDIATION_RULES } from './rules/mediation-rules';
import { CONCESSION_RULES, MEDIATION_AGREEMENT_RULES, TRIBUNAL_ORDER_RULES } from './rules/order-rules';
import { OTHER_RULES } from './rules/other-rules';
import { PHASE_TRANSFER_RULES } from './rules/phase-transfer-rules';
import { REASSESSMENT_RULES } from './rules/reassessment-rules';
import { REVIEW_RULES } from './rules/review-rules';
import type { RuleInWords } from './rules/rule-in-words';
import { TRANSFER_RULES } from './rules/transfer-rules';

/** Every limit that the timetable knows: its name, authority, how it is counted and when it is done. */
export const RULES = {
  ...ASSESSMENT_RULES,
  ...REVIEW_RULES,
  ...PHASE_TRANSFER_RULES,
  ...TRANSFER_RULES,
  ...REASSESSMENT_RULES,
  ...MEDIATION_RULES,
  ...APPEAL_RULES,
  ...TRIBUNAL_ORDER_RULES,
  ...MEDIATION_AGREEMENT_RULES,
  ...CONCESSION_RULES,
  ...OTHER_RULES,
};

/** The id of a limit, as pages, stored deadlines and exports write it. */
export type RuleId = keyof typeof RULES;

/** Whether the text is the id of a limit that the timetable knows. */
export const isRuleId = (text: string): text is RuleId => Object.hasOwn(RULES, text);

/** What is known of a limit. */
export const ruleInWords = (rule: RuleId): RuleInWords => RULES[rule];
