import type { Audience, CivilDate, Notice, NoticeState } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Tx } from '../database';
import { OrganisationEntity } from '../people/organisation.entity';
import { NoticeEntity } from './notice.entity';
import { OrganisationAddressEntity } from './organisation-address.entity';

/** The address for an audience in an organisation; undefined where there is none. */
export type AddressBook = (organisationId: string | null, audience: Audience) => string | undefined;

/** A message that waits to be sent. */
export type NoticeToSend = Pick<NoticeEntity, 'id' | 'authorityId'>;

/** What became of an attempt to send a message. */
export type Attempted = Partial<Pick<NoticeEntity, 'state' | 'attempts' | 'error' | 'sentAt'>>;

/** The outbox, and the addresses that it is sent to. */
@Injectable()
export class NoticeRepository {
  /** The addresses of some organisations. */
  async addresses(
    tx: Tx,
    authorityId: string,
    organisationIds: readonly (string | null)[],
  ): Promise<AddressBook> {
    const ids = [...new Set(organisationIds.flatMap((id) => id ?? []))];
    const rows = await tx.find(OrganisationAddressEntity, {
      where: { authorityId, organisationId: In(ids) },
    });
    const key = (organisationId: string | null, audience: string) => `${String(organisationId)} ${audience}`;
    const found = new Map(rows.map((row) => [key(row.organisationId, row.audience), row.email]));
    return (organisationId, audience) => found.get(key(organisationId, audience));
  }

  /** Puts a message into the outbox; false where the same one was there before, since each is written only once. */
  async add(tx: Tx, notice: Notice): Promise<boolean> {
    const added: { readonly raw: unknown } = await tx
      .createQueryBuilder()
      .insert()
      .into(NoticeEntity)
      .values(notice)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(added.raw) && added.raw.length > 0;
  }

  /** The messages of every authority that wait to be sent, the oldest first. */
  async toSend(tx: Tx, limit: number): Promise<NoticeToSend[]> {
    const found = await tx.find(NoticeEntity, {
      select: { id: true, authorityId: true },
      where: { state: 'toSend' },
      order: { id: 'ASC' },
      take: limit,
    });
    return found.map(({ id, authorityId }) => ({ id, authorityId }));
  }

  /** Locks a message that waits to be sent; null where it has been dealt with, or another worker is sending it. */
  takeToSend(tx: Tx, id: string): Promise<NoticeEntity | null> {
    return tx.findOne(NoticeEntity, {
      where: { id, state: 'toSend' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /**
   * Whether a message still says something true: its wait is open and due on the same day, nobody has promised it
   * meanwhile, and no newer message has taken its place.
   */
  async isStillNeeded(tx: Tx, { id, waitId, dueBy }: NoticeEntity, today: CivilDate): Promise<boolean> {
    const found = await tx.query<unknown[]>(
      `SELECT 1 FROM wait w
        WHERE w.id = $1 AND w.due_by = $2 AND w.started_on <= $3 AND (w.resolved_on IS NULL OR w.resolved_on > $3)
          AND (w.promised_for IS NULL OR w.promised_for < $3)
          AND NOT EXISTS (SELECT 1 FROM notice newer WHERE newer.wait_id = w.id AND newer.id > $4)`,
      [waitId, dueBy, today, id],
    );
    return found.length > 0;
  }

  async settle(tx: Tx, id: string, attempted: Attempted): Promise<void> {
    await tx.update(NoticeEntity, { id }, attempted);
  }

  /** An authority's messages, newest first, one page after another. */
  page(
    tx: Tx,
    authorityId: string,
    {
      state,
      after,
      size,
    }: { readonly state: NoticeState | null; readonly after: string | null; size: number },
  ): Promise<NoticeEntity[]> {
    const where = { authorityId, ...(state && { state }), ...(after !== null && { id: LessThan(after) }) };
    return tx.find(NoticeEntity, { where, order: { id: 'DESC' }, take: size });
  }

  /** The names of the organisations that messages went to. */
  async organisationNames(tx: Tx, notices: readonly NoticeEntity[]): Promise<Map<string | null, string>> {
    const ids = [...new Set(notices.flatMap(({ organisationId }) => organisationId ?? []))];
    const found = await tx.find(OrganisationEntity, { where: { id: In(ids) } });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** How many of an authority's messages are in each state. */
  async counts(tx: Tx, authorityId: string): Promise<Partial<Record<NoticeState, number>>> {
    const sql = 'SELECT state, count(*)::integer AS count FROM notice WHERE authority_id = $1 GROUP BY state';
    const rows = await tx.query<{ state: NoticeState; count: number }[]>(sql, [authorityId]);
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
