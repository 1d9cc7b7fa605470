import type { ExcusingFacts } from '../excusing-facts';
import { type Check, after, eachOf, notBefore } from './checks';
import { type ReadBy, aCode, aDay, aFlag, aList, anObject } from './readers';

const adviceRequest = anObject(
  {
    from: aCode({
      school: 'school',
      early_years: 'earlyYears',
      educational_psychologist: 'educationalPsychologist',
      social_care: 'socialCare',
      other: 'other',
      health_body: 'healthBody',
      other_local_authority: 'otherLocalAuthority',
      youth_offending_team: 'youthOffendingTeam',
      youth_accommodation: 'youthAccommodation',
    }),
    sent: aDay,
  },
  { received: aDay, replied: aDay, missed_appointments: aList(aDay) },
);

const closure = anObject(
  { setting: aCode({ school: 'school', early_years: 'earlyYears' }), closed_from: aDay, reopens: aDay },
  { impractical: aFlag },
);

const circumstance = anObject(
  { who: aCode({ child: 'child', parent: 'parent', young_person: 'youngPerson' }), from: aDay, to: aDay },
  { impractical: aFlag },
);

/** The four fields of facts that can excuse, for the processes that have them. */
export const EXCUSING_FIELDS = {
  advice_requests: aList(adviceRequest),
  closures: aList(closure),
  exceptional_personal_circumstances: aList(circumstance),
  absences: aList(circumstance),
};

export const EXCUSING_CHECKS: readonly Check[] = [
  eachOf('advice_requests', notBefore('received', 'sent'), notBefore('replied', 'sent', 'received')),
  eachOf('closures', after('reopens', 'closed_from')),
  eachOf('exceptional_personal_circumstances', notBefore('to', 'from')),
  eachOf('absences', notBefore('to', 'from')),
];

interface ExcusingInputs {
  readonly advice_requests?: readonly ReadBy<typeof adviceRequest>[] | undefined;
  readonly closures?: readonly ReadBy<typeof closure>[] | undefined;
  readonly exceptional_personal_circumstances?: readonly ReadBy<typeof circumstance>[] | undefined;
  readonly absences?: readonly ReadBy<typeof circumstance>[] | undefined;
}

/** The facts that can excuse. Here a fact that is given made the limit impractical, unless it says that it did not. */
export function excusingFacts(inputs: ExcusingInputs): ExcusingFacts {
  return {
    adviceRequests: (inputs.advice_requests ?? []).map((request) => ({
      from: request.from,
      sentOn: request.sent,
      receivedOn: request.received,
      repliedOn: request.replied,
      missedAppointmentsOn: request.missed_appointments,
    })),
    closures: (inputs.closures ?? []).map(({ setting, closed_from, reopens, impractical = true }) => ({
      setting,
      closedFromOn: closed_from,
      reopensOn: reopens,
      impractical,
    })),
    exceptionalCircumstances: (inputs.exceptional_personal_circumstances ?? []).map(span),
    absences: (inputs.absences ?? []).map(span),
  };
}

const span = ({ from, to, impractical = true }: ReadBy<typeof circumstance>) => ({
  fromOn: from,
  toOn: to,
  impractical,
});
