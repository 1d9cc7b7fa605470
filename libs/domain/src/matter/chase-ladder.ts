import type { Party } from './parties';

/** Whom a message goes to: those who owe the answer, or somebody further up in the same organisation. */
export const AUDIENCES = ['adviser', 'coordinator', 'headOfService', 'family'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a message is about: a day of the ladder, or a promise that was not kept. */
export const CHASE_REASONS = [
  'dueSoon',
  'dueNow',
  'lateBy5',
  'lateBy10',
  'lateBy15',
  'lateBy20',
  'promisePassed',
] as const;
export type ChaseReason = (typeof CHASE_REASONS)[number];

/** One message of the ladder, so many working days after the last day, or before it where negative. */
export interface Rung {
  readonly reason: Exclude<ChaseReason, 'promisePassed'>;
  readonly workingDays: number;
  readonly to: Audience;
}

const TO_THOSE_WHO_OWE_IT: readonly Rung[] = [
  { reason: 'dueSoon', workingDays: -5, to: 'adviser' },
  { reason: 'dueNow', workingDays: 0, to: 'adviser' },
  { reason: 'lateBy5', workingDays: 5, to: 'adviser' },
  { reason: 'lateBy10', workingDays: 10, to: 'adviser' },
];

/** A service: after its own people its co-ordinator, then its head. */
const SERVICE: readonly Rung[] = [
  ...TO_THOSE_WHO_OWE_IT,
  { reason: 'lateBy15', workingDays: 15, to: 'coordinator' },
  { reason: 'lateBy20', workingDays: 20, to: 'headOfService' },
];

/** A school has nobody between its SENCO and its head teacher, and nobody above the head teacher for us to write to. */
const SCHOOL: readonly Rung[] = [
  ...TO_THOSE_WHO_OWE_IT,
  { reason: 'lateBy15', workingDays: 15, to: 'headOfService' },
];

/** The family is reminded, kindly, and never pressed: the time to comment is theirs. */
const FAMILY: readonly Rung[] = [
  { reason: 'dueSoon', workingDays: -5, to: 'family' },
  { reason: 'dueNow', workingDays: 0, to: 'family' },
];

/** When each party is written to, and how far up. Who isn't here is never written to: us, a Tribunal, nobody. */
const LADDERS: Partial<Record<Party, readonly Rung[]>> = {
  family: FAMILY,
  setting: SCHOOL,
  consultedSetting: SCHOOL,
  ep: SERVICE,
  health: SERVICE,
  socialCare: SERVICE,
  otherAdviser: SERVICE,
  otherLa: SERVICE,
};

/** When, and how far up, a party is written to; empty for one that is not chased. */
export const ladderOf = (party: Party): readonly Rung[] => LADDERS[party] ?? [];

/** The audiences of a ladder from the bottom up. */
export const stepsUp = (ladder: readonly Rung[]): Audience[] => [...new Set(ladder.map(({ to }) => to))];

/** Whether the timer may write to a party. The records hold no address of a family yet, so a person tells them. */
export const isWrittenTo = (party: Party): boolean => party !== 'family' && ladderOf(party).length > 0;
