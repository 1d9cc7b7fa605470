import type { AdviceType } from '../advice/advice-request';
import { type CivilDate, inWords } from '../civil-date';
import type { Audience } from '../matter/chase-ladder';
import type { WaitStep } from '../matter/wait';

/** A message as it is read. */
export interface ChaseMessage {
  readonly subject: string;
  readonly body: string;
}

/** All that a message is told. Nothing here names a child, or says what a child needs. */
export interface ChaseFacts {
  /** The day on which it is written. */
  readonly on: CivilDate;
  readonly to: Audience;
  readonly step: WaitStep;
  readonly adviceType: AdviceType | null;
  readonly startedOn: CivilDate;
  readonly dueBy: CivilDate;
  readonly promisedFor: CivilDate | null;
  readonly reference: string;
  readonly authorityName: string;
  /** Where people sign in. */
  readonly signInAt: string;
}

/** The kinds of advice that say nothing about the child. A sensory teacher's would name a need. */
const ADVICE: Partial<Record<AdviceType, string>> = {
  setting: 'advice from the school or setting',
  health: 'health advice',
  psychological: 'educational psychology advice',
  socialCare: 'social care advice',
};

const AWAITED: Partial<Record<WaitStep, string>> = {
  arrangeMeeting: 'a date for the annual review meeting',
  holdMeeting: 'the annual review meeting',
  sendReport: 'the report of the annual review meeting',
  commentOnDraft: 'comments on the draft plan',
  commentOnAmendments: 'comments on the proposed changes to the plan',
};

function awaited({ step, adviceType }: ChaseFacts): string {
  if (step !== 'giveAdvice') return AWAITED[step] ?? 'an answer';
  const advice = (adviceType && ADVICE[adviceType]) ?? 'advice';
  return `${advice} for an EHC needs assessment`;
}

/**
 * What a party is sent: what we wait for and by when, what to do when something stands in the way, and our reference.
 * It blames nobody, and it can be read by anybody: no name, no need, nothing about health.
 */
export function chaseMessage(facts: ChaseFacts): ChaseMessage {
  const what = awaited(facts);
  const { reference, signInAt, authorityName } = facts;
  const body = [
    'Hello',
    ...opening(facts, what),
    `Our reference is ${reference}. Please quote it when you reply, and do not put a child’s name in an e-mail.`,
    'If you have done this already, thank you. There is nothing more to do.',
    'If something stands in the way, please reply and tell us what it is, and the day by which you can do it. We would like to help.',
    `If you have an account with us, you can sign in at ${signInAt}`,
    `EHC casework, ${authorityName}`,
  ];
  return { subject: subjectOf(facts), body: `${body.join('\n\n')}\n` };
}

/** The subject is read in lists and on locked screens: it says the day and the reference, and no more. */
const subjectOf = ({ on, dueBy, reference }: ChaseFacts): string =>
  `${dueBy < on ? 'Was due by' : 'Due by'} ${inWords(dueBy)}: our reference ${reference}`;

function opening({ on, to, dueBy, startedOn, promisedFor }: ChaseFacts, what: string): string[] {
  const isFurtherUp = to === 'coordinator' || to === 'headOfService';
  const waiting = isFurtherUp ? `We have been waiting since ${inWords(startedOn)}` : 'We are waiting';
  const due = inWords(dueBy);
  const when = dueBy < on ? `It was due by ${due}, and it has not reached us.` : `It is due by ${due}.`;
  const wasPromised = promisedFor !== null && promisedFor < on;
  return [
    `${waiting} for ${what}. ${when}`,
    ...(wasPromised ? [`We were told to expect it by ${inWords(promisedFor)}. It has not come yet.`] : []),
    ...(isFurtherUp
      ? ['We are writing to you because you may be able to help. A child’s plan waits for it.']
      : []),
  ];
}
