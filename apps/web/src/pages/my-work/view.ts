import type { MyWork, WorkHolder, WorkRow } from '@ehc/casework';
import { addDays, FAMILY_WINDOWS, inWords, WORK_GROUPS, type CivilDate, type WorkGroup } from '@ehc/domain';
import { basisOf } from '../../layout/basis';
import { shortName } from '../../layout/child-name';
import { counted, dayInWords, howFar, howLongAgo, nearDay } from '../../layout/wording';
import { paths } from '../../paths';
import { whatToDo } from './what-to-do';
import { whyHere } from './why-here';

/** What the address says the list should show. */
export interface MyWorkFilters {
  readonly show: WorkGroup | null;
  /** The member of staff whose list it is, for those who may look at others'. */
  readonly of: string | undefined;
}

const GROUP_WORDS: Readonly<Record<WorkGroup, { readonly text: string; readonly empty: string }>> = {
  late: { text: 'Late', empty: 'Nothing that only you can do is late.' },
  today: { text: 'Today', empty: 'Nothing is due today.' },
  thisWeek: { text: 'This week', empty: 'Nothing more is due in the next 5 working days.' },
  later: { text: 'Later', empty: 'Nothing is waiting for later.' },
  others: { text: 'Waiting for others', empty: 'Nothing is waiting for others.' },
};

export function view(work: MyWork, holders: readonly WorkHolder[], { show, of }: MyWorkFilters) {
  const { counts, asAt, rows, next } = work;
  const all = WORK_GROUPS.reduce((sum, group) => sum + counts[group], 0);
  const link = (group: WorkGroup | null) => paths.myWork({ show: group ?? undefined, of });
  return {
    title: 'My work',
    today: dayInWords(asAt),
    summary: summaryOf(work),
    counts: [
      ...WORK_GROUPS.map((group) => ({
        text: GROUP_WORDS[group].text,
        count: counts[group],
        href: link(group),
        current: show === group,
      })),
      { text: 'All', count: all, href: link(null), current: show === null },
    ],
    caption: show === null ? 'Everything to do, in order' : `${GROUP_WORDS[show].text}, in order`,
    rows: rows.map((row) => lineOf(row, asAt)),
    empty: rows.length > 0 ? null : emptyWords(work, show),
    next: next === null ? null : paths.myWork({ show: show ?? undefined, of, after: next }),
    start: link(show),
    holders: holders.length === 0 ? null : holdersOf(holders, work.staffId),
    showing: show,
  };
}

function summaryOf({ counts, lateWithOthers }: MyWork): string {
  const { late, today, thisWeek, others } = counts;
  const ofThese = lateWithOthers === 0 ? '' : `, ${lateWithOthers} of them past their day`;
  return [
    `${late} ${late === 1 ? 'is' : 'are'} late`,
    `${today} ${today === 1 ? 'is' : 'are'} due today`,
    `${thisWeek} more this week`,
    `${others} waiting for others${ofThese}`,
  ].join(' · ');
}

function emptyWords({ counts }: MyWork, show: WorkGroup | null): string {
  const waiting = `${counted(counts.others, 'thing')} ${counts.others === 1 ? 'is' : 'are'} waiting for others.`;
  if (show === null) return 'There is nothing to do and nothing to wait for.';
  return show === 'others' ? GROUP_WORDS.others.empty : `${GROUP_WORDS[show].empty} ${waiting}`;
}

const NEW_FOR_DAYS = 3;

function lineOf(row: WorkRow, today: CivilDate) {
  const { dueBy, kind, rule, noticedOn } = row;
  const isWindow = rule !== null && FAMILY_WINDOWS.includes(rule);
  const late = dueBy !== null && dueBy < today && !isWindow;
  return {
    ...whatToDo(row),
    child: shortName(row, today),
    childHref: paths.child(row.childId),
    by: dueBy && {
      day: nearDay(dueBy, today),
      far: farWords(dueBy, today, isWindow),
      full: inWords(dueBy),
      late,
    },
    excused: late && row.excusedBy.length > 0,
    basis: kind === null ? null : basisOf(kind),
    why: whyHere(row, today),
    flags: [
      ...(row.transfers ? ['Changes school in September'] : []),
      ...(row.noPlace ? ['No school place'] : []),
    ],
    isNew:
      noticedOn !== null && noticedOn > addDays(today, -NEW_FOR_DAYS)
        ? `New ${howLongAgo(noticedOn, today)}`
        : null,
  };
}

function farWords(dueBy: CivilDate, today: CivilDate, isWindow: boolean): string {
  return isWindow && dueBy < today ? `ended ${howLongAgo(dueBy, today)}` : howFar(dueBy, today);
}

function holdersOf(holders: readonly WorkHolder[], staffId: string | null) {
  const nobody = { value: '', text: 'Nobody: children without a caseworker', selected: staffId === null };
  return [nobody, ...holders.map(({ id, name }) => ({ value: id, text: name, selected: id === staffId }))];
}
