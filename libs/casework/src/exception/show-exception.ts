import {
  type CivilDate,
  earlierOf,
  exceptionRoleRefusals,
  type Refusal,
  ruleSet,
  type SettingKind,
} from '@ehc/domain';
import { ChildRecordRepository, Database, type ChildRecord, type Tx } from '@ehc/persistence';
import { Clock, NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { closuresFor, type ClosureChoice } from '../term-dates/closures-for';

export interface ShowExceptionQuery {
  readonly actor: Actor;
  readonly childId: string;
  readonly assessmentId: string;
}

/** A long closure that is known from term dates, of a setting that was asked for advice. */
export interface KnownClosure extends ClosureChoice {
  readonly adviceRequestId: string;
}

/** What the form for an exception shows. `refusals`: why this person may not record or withdraw one. */
export interface ExceptionFormShown {
  readonly asAt: CivilDate;
  readonly record: ChildRecord;
  readonly file: ChildRecord['assessments'][number];
  readonly refusals: readonly Refusal[];
  readonly closures: readonly KnownClosure[];
}

export interface ExceptionShown extends Omit<ExceptionFormShown, 'closures'> {
  readonly exception: ExceptionFormShown['file']['exceptions'][number];
}

const SETTING_KINDS: readonly SettingKind[] = ['school', 'earlyYears'];

/** Shows what may excuse an assessment, of whatever stage: one that has ended can still be excused. */
@Injectable()
export class ShowException {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: ChildRecordRepository,
  ) {}

  /** The assessment, and the closures that can be chosen. */
  form(query: ShowExceptionQuery): Promise<ExceptionFormShown> {
    return this.database.report(query.actor.authorityId, async (tx) => {
      const shown = await this.read(tx, query);
      return { ...shown, closures: await knownClosures(tx, shown) };
    });
  }

  /** One exception that is recorded. */
  async one(query: ShowExceptionQuery & { readonly exceptionId: string }): Promise<ExceptionShown> {
    const { exceptionId } = query;
    const shown = await this.database.report(query.actor.authorityId, (tx) => this.read(tx, query));
    const exception = shown.file.exceptions.find(({ id }) => id === exceptionId);
    if (!exception) throw new NotFound('exception', exceptionId);
    return { ...shown, exception };
  }

  private async read(tx: Tx, { actor, childId, assessmentId }: ShowExceptionQuery) {
    const record = await this.records.read(tx, actor.authorityId, childId);
    const file = record.assessments.find(({ assessment }) => assessment.id === assessmentId);
    if (!file) throw new NotFound('assessment', assessmentId);
    return { asAt: this.clock.today(), record, file, refusals: exceptionRoleRefusals(actor.role) };
  }
}

/** Closures of four weeks or more that had begun by today and touch the time from the request to the last limit. */
async function knownClosures(
  tx: Tx,
  { asAt, file }: Pick<ExceptionFormShown, 'asAt' | 'file'>,
): Promise<KnownClosure[]> {
  const { assessment, adviceRequests, deadlines } = file;
  const { authorityId } = assessment;
  const lastDay = deadlines
    .map(({ dueBy }) => dueBy)
    .reduce((a, b) => (a > b ? a : b), assessment.receivedOn);
  const { daysShutToExcuse } = ruleSet(assessment.ruleSetId);
  const span = [assessment.receivedOn, earlierOf(asAt, lastDay), daysShutToExcuse] as const;
  const found: KnownClosure[] = [];
  for (const { id: adviceRequestId, organisationId } of adviceRequests.filter(isOfSetting)) {
    for (const setting of SETTING_KINDS) {
      const closures = await closuresFor(tx, authorityId, organisationId, setting, ...span);
      found.push(...closures.map((closure) => ({ ...closure, adviceRequestId })));
    }
  }
  return found.filter(({ closedFromOn }) => closedFromOn <= asAt);
}

const isOfSetting = ({ adviceType }: { readonly adviceType: string }): boolean => adviceType === 'setting';
