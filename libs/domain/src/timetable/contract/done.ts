import type { CivilDate } from '../../civil-date';
import type { TimetableRow } from '../row';
import { type RuleId, isRuleId } from '../rules';
import type { DoneByRule } from '../tribunal-order-timetable';
import { type Fault, listed, memberOf } from './fault';

/** The days in `done`, whose names are rule ids without this prefix. */
export function doneByRule(done: ReadonlyMap<string, CivilDate> | undefined, prefix: string): DoneByRule {
  const days = new Map<RuleId, CivilDate>();
  for (const [name, day] of done ?? []) {
    const rule = `${prefix}${name}`;
    if (isRuleId(rule)) days.set(rule, day);
  }
  return days;
}

/** What is wrong with `done`: a rule that does not come out, or a day before the step could be done. */
export function doneFaults(
  done: ReadonlyMap<string, CivilDate> | undefined,
  at: string,
  expected: {
    readonly rows: readonly Pick<TimetableRow, 'rule'>[];
    readonly prefix: string;
    readonly from: CivilDate;
    readonly fromName: string;
  },
): readonly Fault[] {
  const names = expected.rows.map((row) => row.rule.slice(expected.prefix.length));
  return [...(done ?? [])].flatMap(([name, day]): readonly Fault[] => {
    const pointer = memberOf(memberOf(at, 'done'), name);
    if (!names.includes(name)) {
      return [{ pointer, message: `${name} is not a rule of this case. Known: ${listed(names)}` }];
    }
    return day < expected.from
      ? [{ pointer, message: `${day} is before ${expected.fromName} ${expected.from}` }]
      : [];
  });
}
