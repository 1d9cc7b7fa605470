import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan, Not } from 'typeorm';
import { AuthorityEntity } from '../authority/authority.entity';
import type { Tx } from '../database';
import { insertRows } from '../rows';
import { StaffMemberEntity } from '../people/staff-member.entity';
import { ImportFaultEntity } from './import-fault.entity';
import { ImportFileEntity } from './import-file.entity';
import { ImportRunEntity, type ImportState } from './import-run.entity';

/** What the worker has to do, and what it was doing when it was killed. */
const TO_DO: ImportState[] = ['uploaded', 'checking', 'confirmed', 'importing'];

/** A run with its files and the names of those who sent it. */
export interface ImportRunFound {
  readonly run: ImportRunEntity;
  readonly files: readonly ImportFileEntity[];
  readonly uploadedBy: string;
  readonly confirmedBy: string | null;
}

/** Uploaded files on their way in. */
@Injectable()
export class ImportRunRepository {
  /** The authorities whose files the worker has something to do with. */
  async authoritiesToDo(tx: Tx): Promise<AuthorityEntity[]> {
    const rows = await tx
      .createQueryBuilder(ImportRunEntity, 'run')
      .select('DISTINCT run.authorityId', 'id')
      .where({ state: In(TO_DO) })
      .getRawMany<{ id: string }>();
    return tx.find(AuthorityEntity, { where: { id: In(rows.map(({ id }) => id)) }, order: { code: 'ASC' } });
  }

  /** The first run, in the order of upload, that the worker has something to do with. */
  nextToDo(tx: Tx, authorityId: string): Promise<ImportRunEntity | null> {
    return tx.findOne(ImportRunEntity, { where: { authorityId, state: In(TO_DO) }, order: { id: 'ASC' } });
  }

  /** The run, locked until the transaction ends; null where this authority has no such run. */
  lock(tx: Tx, authorityId: string, id: string): Promise<ImportRunEntity | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.findOne(ImportRunEntity, { where: { authorityId, id, state: Not('receiving') }, lock });
  }

  /** The run, locked, if it is still in the state. */
  async lockInState(
    tx: Tx,
    authorityId: string,
    id: string,
    state: ImportState,
  ): Promise<ImportRunEntity | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.findOne(ImportRunEntity, { where: { authorityId, id, state }, lock });
  }

  /** The files of runs have arrived whole: the worker may look at them. */
  async setArrived(tx: Tx, authorityId: string, ids: readonly string[]): Promise<void> {
    await tx.update(ImportRunEntity, { authorityId, id: In(ids) }, { state: 'uploaded' });
  }

  /** Forgets runs with all that belongs to them. */
  async remove(tx: Tx, authorityId: string, ids: readonly string[]): Promise<void> {
    await tx.delete(ImportRunEntity, { authorityId, id: In(ids) });
  }

  /** The newest runs, at most `limit`, before the one given. */
  async newest(tx: Tx, authorityId: string, before: string | null, limit: number): Promise<ImportRunFound[]> {
    const runs = await tx.find(ImportRunEntity, {
      where: { authorityId, state: Not('receiving'), ...(before !== null && { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit,
    });
    return this.withFiles(tx, authorityId, runs);
  }

  async find(tx: Tx, authorityId: string, id: string): Promise<ImportRunFound | null> {
    const run = await tx.findOneBy(ImportRunEntity, { authorityId, id, state: Not('receiving') });
    return run && ((await this.withFiles(tx, authorityId, [run]))[0] ?? null);
  }

  filesOf(tx: Tx, authorityId: string, runId: string): Promise<ImportFileEntity[]> {
    return tx.find(ImportFileEntity, { where: { authorityId, runId }, order: { place: 'ASC' } });
  }

  /** The next faults after a place. */
  faults(
    tx: Tx,
    authorityId: string,
    runId: string,
    { after, limit }: { readonly after: number; readonly limit: number },
  ): Promise<ImportFaultEntity[]> {
    const where = { authorityId, runId, place: MoreThan(after) };
    return tx.find(ImportFaultEntity, { where, order: { place: 'ASC' }, take: limit });
  }

  /** Puts the faults that a check or an import found in the place of those that were found before. */
  async replaceFaults(
    tx: Tx,
    authorityId: string,
    runId: string,
    faults: readonly ImportFaultEntity[],
  ): Promise<void> {
    await tx.delete(ImportFaultEntity, { authorityId, runId });
    await insertRows(tx, ImportFaultEntity, faults);
  }

  /** Says how far the worker is; gives the state, which may have become another, or null where the run is gone. */
  async progress(
    tx: Tx,
    authorityId: string,
    id: string,
    { done, total, at }: { readonly done: number; readonly total: number | null; readonly at: Date },
  ): Promise<ImportState | null> {
    await tx.update(ImportRunEntity, { authorityId, id }, { done, total, progressedAt: at });
    return (await tx.findOneBy(ImportRunEntity, { authorityId, id }))?.state ?? null;
  }

  /** Runs whose files nobody had brought in by an instant, or that never arrived whole. */
  async stale(tx: Tx, notImported: Date, notArrived: Date): Promise<ImportRunEntity[]> {
    return tx.find(ImportRunEntity, {
      where: [
        { state: 'checked', uploadedAt: LessThan(notImported) },
        { state: 'receiving', uploadedAt: LessThan(notArrived) },
      ],
    });
  }

  private async withFiles(
    tx: Tx,
    authorityId: string,
    runs: readonly ImportRunEntity[],
  ): Promise<ImportRunFound[]> {
    const where = { authorityId, runId: In(runs.map(({ id }) => id)) };
    const files = await tx.find(ImportFileEntity, { where, order: { place: 'ASC' } });
    const ids = runs.flatMap(({ uploadedBy, confirmedBy }) => [uploadedBy, confirmedBy ?? uploadedBy]);
    const staff = await tx.findBy(StaffMemberEntity, { authorityId, id: In(ids) });
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) ?? 'somebody who has left';
    return runs.map((run) => ({
      run,
      files: files.filter(({ runId }) => runId === run.id),
      uploadedBy: nameOf(run.uploadedBy),
      confirmedBy: run.confirmedBy === null ? null : nameOf(run.confirmedBy),
    }));
  }
}
