import { csvOf, type CsvRowOf } from './caseload-csv';

/** Days are counted here by themselves, so that the figures are checked by another way of counting. */
const DAY = 86_400_000;
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;
export const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The last day of the twelve months that start with a day. */
function lastDayOfYearFrom(day: number): number {
  const start = new Date(day * DAY);
  const again = Date.UTC(start.getUTCFullYear() + 1, start.getUTCMonth(), start.getUTCDate());
  return again / DAY - 1;
}

export interface KnownWait {
  readonly childRef: string;
  readonly party: string;
  readonly organisation: string;
  readonly since: number;
  readonly dueBy: number | null;
  readonly isOverdue: boolean;
}

/** A caseload of made-up children, and what a manager must read of it. */
export interface KnownCaseload {
  readonly files: Record<string, string>;
  readonly waits: KnownWait[];
  readonly inProgress: number;
  readonly overdue: number;
  readonly reviews: { school: number; service: number; amendments: number; unclassified: number };
  readonly completed: number;
}

const PARTIES = ['ep', 'health', 'socialCare', 'setting', 'family', 'otherAdviser'] as const;
const NO_ORGANISATION = ['family', 'caseworker', 'panel', 'signOff', 'unclassified'];

/** Makes the files row by row; `chance` gives a whole number below its argument. */
export class CaseloadMaker implements KnownCaseload {
  readonly waits: KnownWait[] = [];
  inProgress = 0;
  overdue = 0;
  completed = 0;
  readonly reviews = { school: 0, service: 0, amendments: 0, unclassified: 0 };
  private readonly asAt: number;
  private readonly rows = {
    children: [] as CsvRowOf[],
    assessments: [] as CsvRowOf[],
    advice_requests: [] as CsvRowOf[],
    reviews: [] as CsvRowOf[],
  };

  constructor(
    asAt: string,
    private readonly chance: (below: number) => number,
  ) {
    this.asAt = dayOf(asAt);
  }

  get files(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.rows).map(([name, rows]) => [name, csvOf(rows)]));
  }

  add(number: number): void {
    const ref = `C${number}`;
    const day = textOf(dayOf('2010-01-01') + this.chance(3000));
    const setting = number % 5 === 0 ? '' : `School ${this.chance(200)}`;
    const child = {
      child_ref: ref,
      surname: `Ash${number}`,
      forename: 'Robin',
      born_on: day,
      setting_name: setting,
    };
    if (number % 3 === 0) {
      this.rows.children.push(child);
      this.assess(ref, number);
    } else {
      const plan_first_made_on = textOf(this.asAt - 1500);
      this.rows.children.push({ ...child, plan_first_made_on, last_review_completed_on: '' });
      this.review(ref, setting === '' ? 'service' : 'school');
    }
  }

  private assess(ref: string, number: number): void {
    const received = this.asAt - 1 - this.chance(260);
    const decided = Math.min(received + 35, this.asAt);
    const isOverdue = received + 140 < this.asAt;
    const row = { child_ref: ref, received_on: textOf(received), decision_notified_on: textOf(decided) };
    const since = decided + this.chance(this.asAt - decided + 1);
    const waiting = { waiting_since: textOf(since) };
    const wait = (party: string, organisation: string, dueBy: number) => {
      this.waits.push({ childRef: ref, party, organisation, since, dueBy, isOverdue });
    };
    this.inProgress += 1;
    if (isOverdue) this.overdue += 1;
    switch (number % 4) {
      case 0: {
        this.rows.assessments.push({ ...row, stage: 'decidingToIssue', waiting_for: 'panel', ...waiting });
        wait('panel', '', received + 140);
        return;
      }
      case 1: {
        this.rows.assessments.push({
          ...row,
          stage: 'stageUnknown',
          waiting_for: 'unclassified',
          ...waiting,
        });
        wait('unclassified', '', received + 140);
        return;
      }
      case 2: {
        const party = PARTIES[this.chance(PARTIES.length)] ?? 'ep';
        const organisation = NO_ORGANISATION.includes(party) ? '' : `${party} body ${this.chance(3)}`;
        this.rows.assessments.push({
          ...row,
          stage: 'assessing',
          waiting_for: party,
          waiting_for_organisation: organisation,
          ...waiting,
        });
        wait(party, organisation, since + 42);
        return;
      }
      default:
        this.rows.assessments.push({ ...row, stage: 'assessing' });
        for (const [advice_type, party] of [
          ['psychological', 'ep'],
          ['health', 'health'],
        ] as const) {
          const organisation = `${party} body ${this.chance(3)}`;
          this.rows.advice_requests.push({
            child_ref: ref,
            advice_type,
            organisation,
            sent_on: textOf(since),
            state: 'sent',
          });
          wait(party, organisation, since + 42);
        }
    }
  }

  private review(ref: string, leader: 'school' | 'service'): void {
    const from = this.asAt - 100 - this.chance(500);
    const isYearOver = lastDayOfYearFrom(from) < this.asAt;
    const met = Math.max(from + 1, this.asAt - this.chance(140));
    const row = { child_ref: ref, review_year_from: textOf(from) };
    const held = { ...row, meeting_on: textOf(met) };
    const isDecisionLate = met + 28 < this.asAt || isYearOver;
    switch (this.chance(6)) {
      case 0:
        this.rows.reviews.push({ ...row, stage: 'scheduled' });
        if (isYearOver) this.reviews[leader] += 1;
        return;
      case 1:
        this.rows.reviews.push({ ...held, stage: 'meetingHeld' });
        if (isDecisionLate) this.reviews[leader] += 1;
        return;
      case 2:
        this.rows.reviews.push({ ...held, stage: 'decisionDue', report_received_on: textOf(met) });
        if (isDecisionLate) this.reviews.service += 1;
        return;
      case 3: {
        const decided = textOf(met);
        this.rows.reviews.push({
          ...held,
          stage: 'commentsWindow',
          decision: 'amend',
          decision_notified_on: decided,
          amendment_notice_sent_on: decided,
        });
        if (met + 56 < this.asAt) this.reviews.amendments += 1;
        return;
      }
      case 4:
        this.rows.reviews.push({ ...row, stage: 'stageUnknown' });
        if (isYearOver) this.reviews.unclassified += 1;
        return;
      default:
        this.rows.reviews.push({
          ...held,
          stage: 'complete',
          decision: 'maintain',
          decision_notified_on: textOf(met),
        });
        this.completed += 1;
    }
  }
}

/** Whole numbers that come in the same order every time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
