import {
  chaseByTimer,
  chaseMessage,
  referenceOf,
  refOf,
  type AdviceType,
  type Chase,
  type CivilDate,
  type HistoryDraft,
  type Wait,
} from '@ehc/domain';
import { NoticeRepository, type AddressBook, type Tx } from '@ehc/persistence';
import { Clock, newId } from '@ehc/platform';
import { Injectable } from '@nestjs/common';

/** One wait whose message is due, inside a transaction that holds its row. */
export interface WriteChaseCommand {
  readonly wait: Wait;
  readonly dueBy: CivilDate;
  readonly chase: Chase;
  readonly adviceType: AdviceType | null;
  readonly addresses: AddressBook;
  readonly authorityName: string;
  /** Where people sign in. */
  readonly signInAt: string;
  readonly today: CivilDate;
}

/**
 * Writes to whoever holds a case up: one message in the outbox, counted as a chase, and one line for the history,
 * which it gives back. Without an address the message stays as a task for the caseworker, who rings. Null where it
 * has been written before: the same message is never written twice.
 */
@Injectable()
export class WriteChase {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    command: WriteChaseCommand,
  ): Promise<{ readonly wait: Wait; readonly line: HistoryDraft } | null> {
    const { wait, dueBy, chase, addresses, today } = command;
    const sentTo = addresses(wait.organisationId, chase.to) ?? null;
    const reference = referenceOf(wait.matterId);
    const written = await this.notices.add(tx, {
      ...refOf(wait),
      ...{ id: newId(), waitId: wait.id, kind: 'chase', reason: chase.reason, audience: chase.to },
      ...{ dueBy, organisationId: wait.organisationId, promisedFor: promiseIn(command), reference, sentTo },
      ...chaseMessage({ ...command, ...factsOf(command), on: today, reference }),
      ...{ state: sentTo === null ? 'noAddress' : 'toSend', attempts: 0, error: null },
      ...{ createdOn: today, createdAt: this.clock.now(), sentAt: null },
    });
    return written ? chaseByTimer(wait, today, sentTo !== null) : null;
  }
}

const factsOf = ({ wait: { step, startedOn, promisedFor }, chase: { to } }: WriteChaseCommand) => ({
  ...{ step, startedOn, promisedFor, to },
});

/** The promise that a message is about, which tells it from the message about another promise. */
const promiseIn = ({ chase, wait }: WriteChaseCommand): CivilDate | null =>
  chase.reason === 'promisePassed' ? wait.promisedFor : null;
