import type { CivilDate } from '@ehc/domain';
import type { CaseloadChild } from './records';

/** What later files ask about the children and assessments that came before: small, but all of it is in memory. */
export class ChildrenSeen {
  private readonly plans = new Map<string, CivilDate | null>();
  private readonly byUpn = new Map<string, string>();
  private readonly assessments = new Map<string, CivilDate[]>();

  has = (childRef: string): boolean => this.plans.has(childRef);
  planOf = (childRef: string): CivilDate | null => this.plans.get(childRef) ?? null;
  assessmentsOf = (childRef: string): readonly CivilDate[] => this.assessments.get(childRef) ?? [];

  /** Who had the number before: the same child, another, or nobody. */
  holderOf(upn: string, child: CaseloadChild): 'same' | 'other' | null {
    const holder = this.byUpn.get(upn);
    if (holder === undefined) return null;
    return holder === identity(child) ? 'same' : 'other';
  }

  add(child: CaseloadChild): void {
    this.plans.set(child.childRef, child.planFirstMadeOn);
    if (child.upn !== null) this.byUpn.set(child.upn, identity(child));
  }

  addAssessment(childRef: string, receivedOn: CivilDate): void {
    this.assessments.set(childRef, [...this.assessmentsOf(childRef), receivedOn]);
  }
}

const identity = ({ surname, forename, bornOn }: CaseloadChild): string =>
  `${surname}|${forename}|${bornOn}`.toLowerCase();
