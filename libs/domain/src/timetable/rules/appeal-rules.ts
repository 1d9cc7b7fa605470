import { rulesInWords } from './rule-in-words';

const NOT_A_LAST_DAY = 'moved on if it is in August, from 25 December to 1 January, or not a working day';

/** The limits of an appeal to the Tribunal, before any order. */
export const APPEAL_RULES = rulesInWords({
  'APPEAL-2M': {
    name: 'Last day for the family to appeal',
    by: 'family',
    citation: 'Tribunal Procedure Rules 2008 rr12, 20(1)(c)',
    kind: 'statute',
    trigger: 'Decision sent',
    counted: (rules) =>
      `The later of ${rules.monthsToAppeal} months of that day and ${rules.monthsToAppealAfterCertificate} month of a mediation certificate, ${NOT_A_LAST_DAY}`,
    doneWhen: 'The Tribunal has the appeal by 5pm',
    workingDays: true,
    ofFamily: true,
  },
  'CEASE-EARLIEST': {
    name: 'First day the plan can end',
    citation: 'CFA 2014 s45(4)',
    kind: 'statute',
    trigger: 'Decision to cease sent',
    counted: () => 'The day after the last day to appeal',
    doneWhen: 'The plan ends; with an appeal, not before that is finally decided',
    earliestDay: true,
    workingDays: true,
    doubt:
      'We keep the plan for the whole time to appeal, with the month of a certificate and the move off August and holidays. On another reading of section 45(4) two months are enough.',
  },
  'TRIB-RESPONSE-30WD': {
    name: "Send the authority's response to the appeal",
    citation: 'Tribunal Procedure Rules 2008 rr12(3)(b), 21',
    kind: 'statute',
    trigger: 'Appeal received by the authority',
    counted: (rules) =>
      `${rules.workingDaysToAnswerAppeal} working days of that day, the day itself, August and 25 December to 1 January not counted`,
    doneWhen: 'The Tribunal has the response by 5pm',
    doubt: 'A day fixed in the letter of the Tribunal replaces this one.',
    workingDays: true,
  },
});
