import { formAt } from './forms/forms';
import { workOut } from './work-out';

const typed = (days: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(days).flatMap(([name, text]) => {
      const parts = text.split(' ');
      if (parts.length !== 3) return [[name, text]];
      return ['day', 'month', 'year'].map((part, place) => [`${name}-${part}`, parts[place] ?? '']);
    }),
  );

function refusalsOf(slug: string, days: Readonly<Record<string, string>>) {
  const form = formAt(slug);
  if (!form) throw new Error(`There is no form ${slug}`);
  return (workOut(form, typed(days)).refusals ?? []).map(({ message, field }) => [field, message]);
}

const ASKED = { request_received: '3 2 2026' };

describe('answers that cannot be used are told to a family', () => {
  it.each([
    [
      'nothing',
      'assessment',
      {},
      [
        'request_received',
        'Enter the day the council got the request or the day the council learned of the child',
      ],
    ],
    [
      'an impossible day',
      'assessment',
      { request_received: '30 2 2026' },
      ['request_received', 'The day the council got the request must be a real date'],
    ],
    [
      'a year cut short',
      'assessment',
      { request_received: '3 2 26' },
      ['request_received', 'The year must have 4 numbers'],
    ],
    [
      'a step before the one it follows',
      'assessment',
      { ...ASKED, draft_sent: '2 2 2026' },
      ['draft_sent', 'The day the draft plan was sent cannot be before the day the council got the request'],
    ],
    [
      'two that exclude each other',
      'assessment',
      { ...ASKED, became_responsible: '3 2 2026' },
      [
        'became_responsible',
        'Enter only one of these: the day the council got the request, or the day the council learned of the child',
      ],
    ],
    [
      'a fact without what it belongs to',
      'assessment',
      { ...ASKED, draft_method: 'email' },
      ['draft_method', 'To use how the draft plan was sent, also enter the day the draft plan was sent'],
    ],
    [
      'a fact of another decision',
      'assessment',
      { ...ASKED, decision: 'assess', refusal_notified: '3 3 2026' },
      [
        'refusal_notified',
        'The day it told the family that there will be no plan does not fit your answer to “What did the council decide?”',
      ],
    ],
    [
      'half of a closure, in the second list of its kind',
      'assessment',
      { ...ASKED, 'school-closed-closed_from': '18 7 2026' },
      ['school-closed-reopens', 'Enter the first day the school was open again'],
    ],
    [
      'a closure the wrong way round',
      'assessment',
      { ...ASKED, 'school-closed-closed_from': '18 7 2026', 'school-closed-reopens': '18 7 2026' },
      [
        'school-closed-reopens',
        'The first day the school was open again must be after the first day the school was closed',
      ],
    ],
    [
      'the second request where the first is empty',
      'assessment',
      { ...ASKED, 'advice-2-sent': '3 3 2026' },
      ['advice-2-from', 'Choose who was asked in request 2'],
    ],
    [
      'no order',
      'tribunal-order',
      { order_made: '3 2 2026' },
      ['orders', 'Choose what the Tribunal ordered'],
    ],
    [
      'an assessment after the request',
      're-assessment',
      { ...ASKED, last_assessed: '4 2 2026' },
      [
        'last_assessed',
        'The day the last assessment ended cannot be after the day the council got the request',
      ],
    ],
    [
      'a choice that is not on the page',
      'next-school',
      { transfer: 'x/y', transfer_date: '3 9 2026' },
      ['transfer', 'Answer this again: Which move is it?'],
    ],
  ])('%s', (_, slug, days, expected) => {
    expect(refusalsOf(slug, days)).toEqual([expected]);
  });

  it('names all that is wrong at once', () => {
    expect(refusalsOf('assessment', { request_received: '31 2 2026', draft_sent: '1 13 2026' })).toHaveLength(
      2,
    );
  });
});
