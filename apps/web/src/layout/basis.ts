import type { DeadlineKind } from '@ehc/domain';
import { AUTHORITY_OF_DATE, type Tag } from './wording';

const BASES: Readonly<Record<DeadlineKind, Tag>> = {
  statute: AUTHORITY_OF_DATE.law,
  caseLaw: AUTHORITY_OF_DATE.law,
  guidance: AUTHORITY_OF_DATE.guidance,
  derived: AUTHORITY_OF_DATE.ownTarget,
};

/** What stands behind a deadline, as its label: the courts' reading of the law is the law. */
export const basisOf = (kind: DeadlineKind): Tag => BASES[kind];
