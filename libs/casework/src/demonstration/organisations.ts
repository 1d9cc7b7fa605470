import { civilDate, type Organisation, type OrganisationKind } from '@ehc/domain';
import { Chance } from './chance';
import { rowIdOn } from './row-id';

export type SettingKind = 'nursery' | 'primary' | 'secondary' | 'special' | 'college';

export interface Setting extends Organisation {
  readonly settingKind: SettingKind;
}

/** Everybody outside the casework team whom the demonstration's cases wait for. */
export interface Organisations {
  readonly settings: Readonly<Record<SettingKind, readonly Setting[]>>;
  readonly epService: Organisation;
  readonly health: readonly Organisation[];
  readonly socialCare: readonly Organisation[];
  readonly sensory: Organisation;
  readonly preparingForAdulthood: Organisation;
  readonly all: readonly Organisation[];
}

const PLACES =
  `Alder Ashcombe Beacon Birchfield Brackenhurst Bridge Brook Castle Chapel Cliff Copse Cowslip Dell Elm
  Fairmead Fern Foxglove Gorse Greenbank Harbour Hawthorn Hazel Heron Hillside Hollow Kestrel Lark Larch`.split(
    /\s+/,
  );
const FEATURES = 'Bank Cross Down End Field Green Lane Mead Moor Park Rise Vale Water Wood'.split(' ');

const KINDS: readonly (readonly [kind: SettingKind, count: number, ending: readonly string[]])[] = [
  ['nursery', 12, ['Nursery School', "Children's Centre"]],
  ['primary', 84, ['Primary School', 'Community Primary School', 'Church of England Primary School']],
  ['secondary', 28, ['School', 'Academy', 'Community College']],
  ['special', 18, ['Special School', 'School for Communication and Learning']],
  ['college', 8, ['College', 'Sixth Form College']],
];

const HEALTH_BODIES = [
  'Wrexley Child and Family Health Alliance',
  'North Wrexley Hospitals',
  'Estuary Community Health',
  'St Osric Hospital',
  'Coast and Vale Therapies',
];

/** Numbers from here on belong to no school. */
const FIRST_PSEUDO_URN = 990_001;
const MADE_ON = civilDate('2014-09-01');

/** The same organisations, with the same ids, whatever the as-at day: they are shared by all authorities. */
export function makeOrganisations(): Organisations {
  const chance = new Chance('organisations of Wrexley');
  const make = (kind: OrganisationKind, name: string): Organisation => ({
    id: rowIdOn(MADE_ON, chance),
    kind,
    name,
    urn: null,
    ukprn: null,
  });
  const settings = makeSettings(chance);
  const epService = make('epService', 'Wrexley Educational Psychology Service');
  const health = HEALTH_BODIES.map((name) => make('health', name));
  const socialCare = ["Children's Social Care", "Disabled Children's Service"].map((name) =>
    make('socialCare', name),
  );
  const sensory = make('otherAdviser', 'Wrexley Sensory Support');
  const preparingForAdulthood = make('otherAdviser', 'Wrexley Preparing for Adulthood Team');
  const others = [epService, ...health, ...socialCare, sensory, preparingForAdulthood];
  const all = [...Object.values(settings).flat().map(organisationOf), ...others];
  return { settings, epService, health, socialCare, sensory, preparingForAdulthood, all };
}

function makeSettings(chance: Chance): Record<SettingKind, Setting[]> {
  const names = chance.shuffled(PLACES.flatMap((place) => FEATURES.map((feature) => `${place} ${feature}`)));
  const settings: Record<SettingKind, Setting[]> = {
    nursery: [],
    primary: [],
    secondary: [],
    special: [],
    college: [],
  };
  let urn = FIRST_PSEUDO_URN;
  for (const [settingKind, count, endings] of KINDS) {
    for (let made = 0; made < count; made += 1) {
      const name = `${names.pop() ?? ''} ${chance.pick(endings)}`;
      const id = rowIdOn(MADE_ON, chance);
      settings[settingKind].push({ id, kind: 'setting', name, urn: String(urn), ukprn: null, settingKind });
      urn += 1;
    }
  }
  return settings;
}

const organisationOf = ({ id, kind, name, urn, ukprn }: Setting): Organisation => ({
  id,
  kind,
  name,
  urn,
  ukprn,
});
