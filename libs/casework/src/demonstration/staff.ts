import { civilDate, type StaffMember, type StaffRole } from '@ehc/domain';
import { Chance } from './chance';
import { rowIdOn } from './row-id';

/** The made-up authority. Its number belongs to no council. */
export const DEMONSTRATION_AUTHORITY = {
  id: rowIdOn(civilDate('2014-09-01'), new Chance('authority 999')),
  code: '999',
  name: 'Wrexley',
  demonstration: true,
} as const;

export interface Staff {
  readonly caseworkers: readonly StaffMember[];
  readonly backlogOfficers: readonly StaffMember[];
  readonly managers: readonly StaffMember[];
  readonly all: readonly StaffMember[];
}

const TEAMS = ['North', 'South', 'East', 'West'];
const CASEWORKERS = `Joy Okafor, Callum Reid, Priya Desai, Hannah Luscombe, Marek Nowak, Sian Pascoe, Tunde Balogun,
  Beth Ashworth, Imran Malik, Grace Mensah, Owen Trelawney, Lucy Chan, Andre Francis, Nadia Haddad, Tom Yeo, Ruth Cohen,
  Kezia Bailey, Stefan Ionescu, Amy Thornbury, Dev Mehta, Fiona Doyle, Yusuf Warsame, Claire Finch, Ollie Penrose,
  Shreya Patel, Jo Marlowe, Habiba Rahman, Luke Holloway, Eleni Costa, Martin Rowe`;
const BACKLOG = 'Piotr Lane, Sade Adeyemi, Kath Tremayne';
const MANAGERS = 'Ruth Bevan, Aftab Hussain';
const ADMINISTRATORS = 'Sam Iqbal';

/** Share of a working week, by turn: most work all of it. */
const FTE = [1, 1, 0.8, 1, 1, 1, 0.6, 1, 1, 0.9];

/** The same people with the same ids whatever the as-at day, so that a browser stays signed in as one of them. */
export function makeStaff(): Staff {
  const chance = new Chance('staff of Wrexley');
  const make = (name: string, role: StaffRole, teamName: string, fte: number): StaffMember => ({
    id: rowIdOn(civilDate('2014-09-01'), chance),
    authorityId: DEMONSTRATION_AUTHORITY.id,
    teamName,
    subject: `demo-${name.toLowerCase().replaceAll(' ', '-')}`,
    name,
    role,
    fte,
  });
  const caseworkers = namesIn(CASEWORKERS).map((name, place) =>
    make(name, 'caseworker', TEAMS[place % TEAMS.length] ?? '', FTE[place % FTE.length] ?? 1),
  );
  const backlogOfficers = namesIn(BACKLOG).map((name) =>
    make(name, 'backlogOfficer', 'Annual review backlog', 1),
  );
  const managers = namesIn(MANAGERS).map((name) => make(name, 'manager', 'SEND casework', 1));
  const administrators = namesIn(ADMINISTRATORS).map((name) =>
    make(name, 'administrator', 'Systems and data', 1),
  );
  const all = [...caseworkers, ...backlogOfficers, ...managers, ...administrators];
  return { caseworkers, backlogOfficers, managers, all };
}

const namesIn = (text: string): string[] => text.split(/,\s+/);
