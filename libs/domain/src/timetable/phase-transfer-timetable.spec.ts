import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { type TransferKind, phaseTransferTimetable } from './phase-transfer-timetable';
import { outcomeOf } from './row';

const day = civilDate;
const rules = ruleSetInForceOn(day('2027-09-02'));
const rowFor = (transfer: TransferKind, transferOn: string, finalSentOn?: string) => {
  const sent = finalSentOn === undefined ? null : day(finalSentOn);
  return phaseTransferTimetable({ transfer, transferOn: day(transferOn), finalSentOn: sent }, rules)[0];
};

it.each([
  'earlyYearsToSchool',
  'infantToJunior',
  'primaryToMiddle',
  'primaryToSecondary',
  'middleToSecondary',
] as const)(
  '%s has its plan before 15 February, though practice works to the day itself (SEND Regs 2014 reg 18(1))',
  (transfer) => {
    expect(rowFor(transfer, '2027-09-02')).toMatchObject({
      rule: 'PHASE-15FEB',
      dueBy: '2027-02-14',
      altDueBy: '2027-02-15',
      excusable: false,
    });
  },
);

it('secondary to post-16 has its plan before 31 March (SEND Regs 2014 reg 18(1))', () => {
  expect(rowFor('secondaryToPost16', '2028-09-04')).toMatchObject({
    dueBy: '2028-03-30',
    altDueBy: '2028-03-31',
  });
});

it.each([
  ['2027-11-01', '2027-05-31', '2027-06-01'],
  ['2028-09-01', '2028-03-31', '2028-04-01'],
  ['2027-07-31', '2027-02-28', null],
])(
  'post-16 to post-16 on %s has its plan five months before, by %s or %s (SEND Regs 2014 reg 18(2))',
  (transferOn, dueBy, altDueBy) => {
    expect(rowFor('post16ToPost16', transferOn)).toMatchObject({ rule: 'POST16-5M', dueBy, altDueBy });
  },
);

it.each(['secondaryToSchoolSixthForm', 'secondaryToSecondary', 'withinSchool'] as const)(
  '%s is no transfer and has no day (SEND Regs 2014 reg 18(1))',
  (transfer) => {
    expect(rowFor(transfer, '2027-09-02')).toBeUndefined();
  },
);

it('tells the day between the two readings from a late one (SEND Regs 2014 reg 18(1))', () => {
  const outcomes = ['2027-02-14', '2027-02-15', '2027-02-16'].map((sent) => {
    const row = rowFor('primaryToSecondary', '2027-09-02', sent);
    return row && outcomeOf(row);
  });
  expect(outcomes).toEqual(['met', 'metOnAltReadingOnly', 'late']);
});
