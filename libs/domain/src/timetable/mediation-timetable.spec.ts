import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { NOTHING_EXCUSING } from './excusing-facts';
import { type MediationFacts, mediationTimetable } from './mediation-timetable';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-06-08'));
const rowsFor = (facts: Partial<MediationFacts>) =>
  mediationTimetable({ ...NOTHING_EXCUSING, ...facts }, rules);
const daysFor = (facts: Partial<MediationFacts>) => dueDays(rowsFor(facts));

describe('before mediation', () => {
  it('the family speaks to an adviser within two months, August or not (SEND Regs 2014 reg 33)', () => {
    expect(daysFor({ decisionSentOn: day('2026-06-08') })).toEqual({ 'MED-CONTACT-2M': '2026-08-08' });
  });

  it('nobody need speak to an adviser about placement alone (CFA 2014 s55(2))', () => {
    expect(daysFor({ decisionSentOn: day('2026-06-08'), placementOnly: true })).toEqual({});
  });

  it('the authority tells the commissioner of health issues in three working days (SEND Regs 2014 reg 35(2))', () => {
    const requestedOn = day('2025-06-09');
    expect(daysFor({ requestedOn, issues: 'mixed' })['MED-HEALTH-NOTIFY-3WD']).toBe('2025-06-12');
    expect(daysFor({ requestedOn, issues: 'healthOnly' })).toEqual({ 'MED-HEALTH-NOTIFY-3WD': '2025-06-12' });
    expect(daysFor({ requestedOn })).not.toHaveProperty('MED-HEALTH-NOTIFY-3WD');
  });

  it('the authority arranges it within thirty calendar days of being told (SEND Regs 2014 regs 35(3), 36(2))', () => {
    expect(daysFor({ requestedOn: day('2026-06-15') })).toEqual({ 'MED-ARRANGE-30D': '2026-07-15' });
  });

  it('the commissioner arranges it, about health alone, from its own notice (SEND Regs 2014 reg 35(4))', () => {
    const facts = { requestedOn: day('2026-06-15'), issues: 'healthOnly' } as const;
    const commissionerNotifiedOn = day('2026-06-18');
    expect(daysFor({ ...facts, commissionerNotifiedOn })['MED-ARRANGE-30D']).toBe('2026-07-18');
  });

  it('the family has five clear working days of notice, or so on the other reading (SEND Regs 2014 reg 37(2))', () => {
    expect(rowsFor({ mediationOn: day('2025-07-07') })[0]).toMatchObject({
      rule: 'MED-DATE-5WD',
      dueBy: '2025-06-29',
      altDueBy: '2025-06-30',
    });
  });
});

describe('the certificate comes three working days after', () => {
  it('the adviser hears that mediation is not wanted (SEND Regs 2014 reg 34(1))', () => {
    expect(daysFor({ declinedOn: day('2026-12-24') })).toEqual({ 'MED-CERT-DECLINED-3WD': '2026-12-31' });
  });

  it('mediation ends (SEND Regs 2014 reg 39(1))', () => {
    expect(daysFor({ concludedOn: day('2026-07-20') })).toEqual({ 'MED-CERT-3WD': '2026-07-23' });
  });

  it('the adviser hears that it cannot be arranged (SEND Regs 2014 reg 39(2), (3))', () => {
    expect(daysFor({ cannotArrangeOn: day('2026-07-17') })).toEqual({ 'MED-CERT-DEEMED-3WD': '2026-07-22' });
  });
});

describe('an agreement', () => {
  const agreedOn = day('2025-07-07');

  it('that could be appealed counts as an order of its kind (SEND Regs 2014 reg 42(2))', () => {
    expect(daysFor({ agreedOn, agreementLike: 'makePlan' })).toEqual({
      'MED-AGREE-PLAN-DRAFT-5W': '2025-08-11',
      'MED-AGREE-PLAN-FINAL-11W': '2025-09-22',
    });
  });

  it('on anything else is kept in two weeks (SEND Regs 2014 reg 42(3))', () => {
    expect(daysFor({ agreedOn })).toEqual({ 'MED-AGREE-2W': '2025-07-21' });
  });

  it('reaches an authority that took no part in one week (SEND Regs 2014 reg 42(4))', () => {
    expect(daysFor({ agreedOn, authorityWasParty: false })).toEqual({
      'MED-AGREE-TELL-1W': '2025-07-14',
      'MED-AGREE-2W': '2025-07-21',
    });
  });

  it('may set other times in writing, but for that one week (SEND Regs 2014 reg 42(5))', () => {
    const other = { agreedOn, agreedOtherPeriod: true, authorityWasParty: false } as const;
    expect(daysFor(other)).toEqual({ 'MED-AGREE-TELL-1W': '2025-07-14' });
    expect(daysFor({ ...other, agreementLike: 'assess' })).toEqual({ 'MED-AGREE-TELL-1W': '2025-07-14' });
  });
});
