import { yearGroupLabel, yearGroupOn, type Child, type CivilDate } from '@ehc/domain';

/** `Amara K., Year 6`: enough to know the child in a list, and no more for whoever looks over a shoulder. */
export function shortName(child: Pick<Child, 'forename' | 'surname' | 'bornOn'>, today: CivilDate): string {
  return `${child.forename} ${child.surname.charAt(0)}., ${yearGroupLabel(yearGroupOn(child.bornOn, today))}`;
}
