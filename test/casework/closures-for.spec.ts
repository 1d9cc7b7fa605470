import { closuresFor } from '@ehc/casework';
import { civilDate, type CivilDate, type SettingKind } from '@ehc/domain';
import { insertRows, TermEntity, UnplannedClosureEntity } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { anAuthority, anOrganisation } from '../builders/people';
import { World } from '../support/casework';

const day = civilDate;

describe('the closures that a caseworker can choose from', () => {
  const authority = anAuthority();
  const neighbour = { ...anAuthority('Elsewhere'), code: '997' };
  const ownDates = anOrganisation({ name: 'Own dates' });
  const noDates = anOrganisation({ name: 'No dates' });
  let world: World;

  const row = (schoolYear: number, name: string, organisationId: string | null, setting: SettingKind) => ({
    id: newId(),
    authorityId: authority.id,
    organisationId,
    setting,
    schoolYear,
    name,
  });
  const term = (
    schoolYear: number,
    name: string,
    firstDayOn: string,
    lastDayOn: string,
    organisationId: string | null = null,
    setting: SettingKind = 'school',
  ) => ({ ...row(schoolYear, name, organisationId, setting), firstDayOn, lastDayOn });

  beforeAll(async () => {
    world = await World.create();
    await world.given({ authority, organisations: [ownDates, noDates] });
    await world.given({ authority: neighbour });
    await world.write(async (tx) => {
      await insertRows(tx, TermEntity, [
        term(2025, 'Summer 2', '2026-06-01', '2026-07-17'),
        term(2026, 'Autumn 1', '2026-09-03', '2026-10-23'),
        term(2026, 'Autumn 2', '2026-11-02', '2026-12-18'),
        term(2025, 'Long year', '2025-09-03', '2026-07-24', ownDates.id),
        term(2025, 'Nursery summer', '2026-06-01', '2026-08-07', null, 'earlyYears'),
        term(2026, 'Nursery autumn', '2026-09-07', '2026-12-18', null, 'earlyYears'),
      ]);
      const fire = row(2026, 'Fire', noDates.id, 'school');
      await insertRows(tx, UnplannedClosureEntity, [
        { ...fire, shutFromOn: '2026-11-09', reopensOn: '2026-12-10' },
      ]);
    });
  });
  afterAll(() => world.end());

  const find = (
    organisationId: string | null,
    [from, to]: [CivilDate, CivilDate],
    setting: SettingKind = 'school',
    minimumDays = 28,
    authorityId = authority.id,
  ) =>
    world.database.report(authorityId, (tx) =>
      closuresFor(tx, authorityId, organisationId, setting, from, to, minimumDays),
    );
  const june: [CivilDate, CivilDate] = [day('2026-06-08'), day('2026-10-26')];

  it('are the authority’s where the setting gave no dates, or is not known', async () => {
    const summer = {
      name: 'After Summer 2',
      setting: 'school',
      closedFromOn: '2026-07-18',
      reopensOn: '2026-09-03',
      source: 'authority',
    };
    expect(await find(null, june)).toEqual([summer]);
    expect(await find(noDates.id, june)).toEqual([summer]);
  });

  it('follow the setting’s own dates of a school year', async () => {
    expect(await find(ownDates.id, june)).toMatchObject([
      { name: 'After Long year', closedFromOn: '2026-07-25', reopensOn: '2026-09-03', source: 'authority' },
    ]);
  });

  it('hold a closure of the setting’s own among the authority’s terms', async () => {
    expect(await find(noDates.id, [day('2026-11-01'), day('2026-12-31')])).toMatchObject([
      { name: 'Fire', closedFromOn: '2026-11-07', reopensOn: '2026-12-10', source: 'setting' },
    ]);
    expect(await find(null, [day('2026-11-01'), day('2026-12-31')])).toEqual([]);
  });

  it('are of one kind of setting, and of the authority that brought them in', async () => {
    expect(await find(null, june, 'earlyYears')).toMatchObject([
      { setting: 'earlyYears', closedFromOn: '2026-08-08', reopensOn: '2026-09-07' },
    ]);
    expect(await find(null, june, 'school', 28, neighbour.id)).toEqual([]);
  });

  it('are long enough, and touch the days asked about', async () => {
    expect(await find(null, june, 'school', 9)).toHaveLength(2);
    expect(await find(null, [day('2026-09-02'), day('2026-09-02')])).toHaveLength(1);
    expect(await find(null, [day('2026-09-03'), day('2026-09-03')])).toEqual([]);
    expect(await find(null, [day('2026-07-17'), day('2026-07-17')])).toEqual([]);
  });
});
