import type { CivilDate } from '@ehc/domain';

/** Whose figures, and as they stood at the end of which day. */
export interface BreakdownScope {
  readonly authorityId: string;
  readonly asAt: CivilDate;
}
