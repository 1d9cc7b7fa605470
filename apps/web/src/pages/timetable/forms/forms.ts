import { ASSESSMENT } from './assessment';
import { DISPUTE } from './dispute';
import { AUTHORITY_TRANSFER, COMMISSIONER_CHANGE } from './moves';
import { PHASE_TRANSFER } from './phase-transfer';
import type { ProcessForm } from './question';
import { REASSESSMENT } from './reassessment';
import { REVIEW } from './review';
import { DIRECT_PAYMENT, HIGHER_EDUCATION, YOUNG_PERSON } from './small';
import { RECOMMENDATION, TRIBUNAL_ORDER, UNOPPOSED_APPEAL } from './tribunal';

/** What most people come for. */
export const COMMON_FORMS: readonly ProcessForm[] = [ASSESSMENT, REVIEW, PHASE_TRANSFER];

export const OTHER_FORMS: readonly ProcessForm[] = [
  REASSESSMENT,
  AUTHORITY_TRANSFER,
  DISPUTE,
  TRIBUNAL_ORDER,
  UNOPPOSED_APPEAL,
  RECOMMENDATION,
  YOUNG_PERSON,
  DIRECT_PAYMENT,
  COMMISSIONER_CHANGE,
  HIGHER_EDUCATION,
];

/** Every form: all the processes of the contract that have dates. */
export const FORMS: readonly ProcessForm[] = [...COMMON_FORMS, ...OTHER_FORMS];

export const formAt = (slug: string): ProcessForm | undefined => FORMS.find((form) => form.slug === slug);
