import { MOST_CHILDREN_SHOWN, type FoundChildren } from '@ehc/casework';
import { inWords, yearGroupLabel, yearGroupOn, type CivilDate } from '@ehc/domain';
import { counted } from '../../layout/wording';
import { paths } from '../../paths';

/** The search as it was typed, and the children whom it found. */
export function view(searched: string, { children, more }: FoundChildren, today: CivilDate) {
  return {
    title: 'Find a child',
    searched,
    result: searched === '' ? null : resultWords(searched, children.length, more),
    list: {
      caption: 'Children found',
      columns: [
        { text: 'Child' },
        { text: 'Born' },
        { text: 'Year group' },
        { text: 'School' },
        { text: 'Caseworker' },
      ],
      rows: children.map(({ id, forename, surname, bornOn, settingName, caseworkerName }) => [
        { text: `${surname}, ${forename}`, href: paths.child(id) },
        { text: inWords(bornOn).split(' ').slice(1).join(' ') },
        { text: yearGroupLabel(yearGroupOn(bornOn, today)) },
        { text: settingName ?? 'None' },
        { text: caseworkerName ?? 'Nobody yet' },
      ]),
    },
  };
}

function resultWords(searched: string, found: number, more: boolean): string {
  if (found === 0) {
    return `No child was found for “${searched}”. Try fewer letters, another spelling, or the date of birth alone.`;
  }
  if (!more) return `${counted(found, 'child', 'children')} found.`;
  return `There are more than ${MOST_CHILDREN_SHOWN}. Narrow your search: add another name or the date of birth.`;
}
