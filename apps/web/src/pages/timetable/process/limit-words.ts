import {
  derivationOf,
  outcomeOf,
  ruleInWords,
  type CaseLimit,
  type Outcome,
  type RuleId,
  type StepOwner,
} from '@ehc/domain';
import { basisOf } from '../../../layout/basis';
import { TAGS, type Tag } from '../../../layout/wording';
import type { Inputs } from '../read-answers';

const WHO: Readonly<Record<StepOwner, string>> = {
  authority: 'The council',
  oldAuthority: 'The old council',
  newAuthority: 'The new council',
  authorityOrCommissioner: 'The council, or the NHS body for what is about health only',
  commissioner: 'The NHS body that arranges the health care',
  oldCommissioner: 'The old NHS body',
  newCommissioner: 'The new NHS body',
  headOrAuthority: 'The school or, for some, the council',
  whoeverWasAsked: 'Whoever was asked',
  mediationAdviser: 'The mediation adviser',
  family: 'The family',
  noOne: 'This happens by itself',
};

/** Names that speak to a caseworker, said to everybody. */
const NAMES: Partial<Record<RuleId, string>> = {
  'EHCNA-6W': 'Tell the family whether there will be an assessment',
  'EHCNA-6W-REFUSE': 'Tell the family that there will be no assessment, with reasons',
  'ADVICE-6W': 'Give the council the advice that it asked for',
  'ADVICE-6W-CODE': 'Give the council the advice that it asked for',
  'SCHOOL-CONSULT-15D': 'Say whether the school should be named in the plan',
  'LAT-INFORM-6W': 'Tell the family that the plan has come, and what happens next',
  'TRIB-ASSESS-NOTIFY-2W': 'Tell the family that there will be an assessment or re-assessment',
  'MED-AGREE-ASSESS-NOTIFY-2W': 'Tell the family that there will be an assessment or re-assessment',
};

const ASKED: Readonly<Record<string, string>> = {
  school: 'the head teacher',
  early_years: 'the nursery',
  educational_psychologist: 'the educational psychologist',
  social_care: 'social care',
  other: 'someone else',
  health_body: 'health',
  other_local_authority: 'another council',
  youth_offending_team: 'the youth offending team',
};

const HOW_IT_WENT: Readonly<Record<Outcome, Tag>> = {
  met: { ...TAGS.met, text: 'Done in time' },
  metOnAltReadingOnly: { ...TAGS.dueSoon, text: 'In time on the other reading only' },
  lateExcused: { ...TAGS.excused, text: 'Done late, excused' },
  late: { ...TAGS.late, text: 'Done late' },
  tooEarly: { ...TAGS.late, text: 'Done too early' },
};

/** What has to be done, and of which of several it is. */
export function nameOf({ row }: CaseLimit, inputs: Inputs): string {
  const name = NAMES[row.rule] ?? ruleInWords(row.rule).name;
  if (row.subject === null) return name;
  if (row.rule === 'SCHOOL-CONSULT-15D') return `${name} (${Number(row.subject) + 1})`;
  const asked = askedOf(row.subject, inputs);
  return asked === null ? name : `${name}: ${asked}`;
}

/** Who the advice was asked of, where that is what the limit is about. */
function askedOf(subject: string, { advice_requests: requests }: Inputs): string | null {
  const request = Array.isArray(requests) ? (requests as readonly unknown[])[Number(subject)] : null;
  if (typeof request !== 'object' || request === null || !('from' in request)) return null;
  return ASKED[String(request.from)] ?? null;
}

/** Who has to do it: of those asked, the one this is about. */
export function whoActs({ row }: CaseLimit, inputs: Inputs): string {
  const aboutAdvice = row.subject !== null && row.rule !== 'SCHOOL-CONSULT-15D';
  const asked = aboutAdvice ? askedOf(row.subject, inputs) : null;
  if (asked !== null) return asked.charAt(0).toUpperCase() + asked.slice(1);
  return WHO[ruleInWords(row.rule).by ?? 'authority'];
}

/** The word beside a date, and its look: the law, the courts, guidance, or nobody but us. */
export const basisTag = ({ row, rules }: CaseLimit): Tag => ({
  ...basisOf(row.kind),
  text: derivationOf(row, rules).label,
});

/** The tag beside a limit: whether it was kept; null where nobody can say yet. */
export function howItWent({ row }: CaseLimit): Tag | null {
  const outcome = outcomeOf(row);
  if (outcome === 'met' && row.earliestDay) return { ...TAGS.met, text: 'Not done too early' };
  return outcome && HOW_IT_WENT[outcome];
}
