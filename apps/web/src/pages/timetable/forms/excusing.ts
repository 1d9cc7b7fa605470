import { day, type Section } from './question';

/** The facts that can excuse a late step. Each is asked about once, which is enough for nearly every case. */
export const DID_ANY_HAPPEN: Section = {
  heading: 'Did any of these happen? (optional)',
  intro:
    'A few things can excuse a council that is late. They never move a date. They count only if they made it too hard to keep to the date.',
  folded: true,
  blocks: [
    {
      list: { name: 'closures', prefix: 'school-closed', fixed: { setting: 'school' } },
      questions: [
        day(
          'closed_from',
          'The school was closed: first day closed',
          'the first day the school was closed',
          'Only if it was closed for 4 weeks or more. This is the day after the last school day',
        ),
        day('reopens', 'The first day the school was open again', 'the first day the school was open again'),
      ],
    },
    {
      list: { name: 'advice_requests', prefix: 'head-asked', fixed: { from: 'school' } },
      questions: [
        day(
          'sent',
          'The day the council asked the head teacher for advice',
          'the day the council asked the head teacher for advice',
          'A closed school is an excuse only if the council asked close to the days it was closed. Leave this empty if you have already given that day',
        ),
      ],
    },
    {
      list: { name: 'absences', prefix: 'away', fixed: { who: 'child' } },
      questions: [
        day(
          'from',
          'The child, parent or young person was away: first day away',
          'the first day away',
          'Away from the area of the council without a break: for 4 weeks or more, or 2 weeks after a Tribunal order',
        ),
        day('to', 'The last day they were away', 'the last day away'),
      ],
    },
    {
      list: {
        name: 'exceptional_personal_circumstances',
        prefix: 'circumstances',
        fixed: { who: 'child' },
      },
      questions: [
        day(
          'from',
          'Something very unusual happened to the child, parent or young person: first day',
          'the first day of the unusual events',
          'For example, a serious illness or a death in the family',
        ),
        day('to', 'The last day of what happened to them', 'the last day of the unusual events'),
      ],
    },
  ],
};

/** What those questions leave out. */
export const EXCUSES_LEFT_OUT = [
  'It takes each kind of excuse once, and assumes that it made the date too hard to keep. A person at the council has to decide that.',
  'It does not ask about a nursery that was closed.',
] as const;
