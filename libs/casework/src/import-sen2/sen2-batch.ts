import type { Sen2Person } from '@ehc/domain';
import {
  childrenByKeys,
  EMPTY_CASE,
  findOrAddOrganisations,
  loadCases,
  organisationKey,
  type ChildEntity,
  type Tx,
} from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { CaseChanges } from '../import-file/case-changes';
import { isDoubtful, keysOf, matchChildren, type Identity, type Match } from '../import-file/match-children';
import type { ImportSource } from '../import-file/matter-changes';
import { activePlansOf, childTold } from './child-of';
import { Guesses } from './guesses';
import { guessesAbout } from './guesses-about';
import type { PersonContext } from './person-context';
import { plansTold } from './plans-of';
import { putAssessments } from './put-assessments';
import { putPlans } from './put-plans';
import { currentSettingOf, type CurrentSetting } from './setting-of';
import { Sen2Tally } from './sen2-tally';
import type { SoundPerson } from './sound-person';

export interface BatchFacts {
  readonly authorityId: string;
  readonly source: ImportSource;
  readonly collectionYear: number;
  /** Children whom persons before in the file were found to be. */
  readonly taken: ReadonlySet<string>;
  /** Persons whom only the whole file can tell from others wait until its end; then they are decided on. */
  readonly isLast: boolean;
}

export interface BatchDone {
  readonly tally: Sen2Tally;
  /** Children whom the persons of this batch were found to be, or became. */
  readonly taken: readonly string[];
  readonly later: readonly SoundPerson[];
}

/** Brings in some persons within one transaction: whole persons, or none of them. */
export async function bringInBatch(
  tx: Tx,
  items: readonly SoundPerson[],
  facts: BatchFacts,
): Promise<BatchDone> {
  const { authorityId, source } = facts;
  const taken = new Set<string>();
  const identities = items.map(identityOf);
  const found = await childrenByKeys(tx, authorityId, keysOf(identities));
  const candidates = found.filter(({ id }) => !facts.taken.has(id));
  const matches = matchChildren(identities, candidates, taken);
  const later = new Set<SoundPerson>();
  if (!facts.isLast)
    items.forEach((item, at) => {
      const match = matches[at];
      const identity = identities[at];
      if (!identity || !isDoubtful(identity, match)) return;
      taken.delete(match.child.id);
      later.add(item);
    });
  const tally = new Sen2Tally();
  const changes = new CaseChanges(authorityId, source);
  const decided = items
    .map((item, at) => ({ item, match: matches[at] ?? null }))
    .filter(({ item }) => !later.has(item));
  const work = new Batch(changes, tally, facts.collectionYear, holdersOf(found));
  await work.run(tx, decided);
  await changes.write(tx);
  const children = changes.children.map(({ after }) => after.id);
  return { tally, taken: [...taken, ...children], later: [...later] };
}

const identityOf = ({ person, fingerprint }: SoundPerson): Identity => ({
  ref: null,
  upn: person.upn,
  uln: person.uniqueLearnerNumber,
  surname: person.surname,
  forename: person.forename,
  bornOn: person.personBirthDate,
  fingerprint,
});

const holdersOf = (children: readonly ChildEntity[]): Map<string, string> =>
  new Map(children.flatMap(({ upn, id }) => (upn === null ? [] : [[upn, id]])));

interface Decided {
  readonly item: SoundPerson;
  readonly match: Match | null;
}

/** The work of one batch, once it is known who is who. */
class Batch {
  constructor(
    private readonly changes: CaseChanges,
    private readonly tally: Sen2Tally,
    private readonly collectionYear: number,
    /** Whose pupil number is whose, among the children that are here. */
    private readonly holders: ReadonlyMap<string, string>,
  ) {}

  async run(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const changed = decided.filter((one) => !this.isUnchanged(one));
    const settings = new Map(changed.map(({ item }) => [item, settingOf(item.person)]));
    const named = [...settings.values()].flatMap((setting) => setting?.organisation ?? []);
    const organisations = await findOrAddOrganisations(tx, named, newId);
    const ids = changed.flatMap(({ match }) => match?.child.id ?? []);
    const cases = await loadCases(tx, this.changes.authorityId, ids);
    for (const { item, match } of changed) {
      const setting = settings.get(item) ?? null;
      const key = setting?.organisation ? organisationKey(setting.organisation) : null;
      const settingId = key === null ? null : (organisations.get(key) ?? null);
      const stored = match ? cases(match.child.id) : EMPTY_CASE;
      this.bringIn(item, match, { stored, setting, settingId });
    }
    this.count();
  }

  private isUnchanged({ item, match }: Decided): boolean {
    this.tally.faults.push(...item.faults);
    if (match) this.tally.matched[match.by] += 1;
    if (match?.child.importFingerprint !== item.fingerprint) return false;
    this.tally.unchanged += 1;
    this.tally.faults.push(...guessesAbout(item, this.collectionYear, this.changes.source).faults);
    return true;
  }

  private bringIn(
    item: SoundPerson,
    match: Match | null,
    found: Pick<PersonContext, 'stored'> & { setting: CurrentSetting | null; settingId: string | null },
  ): void {
    const { changes, collectionYear } = this;
    const { person, fingerprint, requestPlaces } = item;
    const guesses = new Guesses(item);
    const before = match?.child ?? null;
    const told = childTold(
      this.withOwnUpn(person, before, guesses),
      fingerprint,
      before,
      changes.authorityId,
    );
    const { setting, settingId, stored } = found;
    const knowsSetting = setting !== null || activePlansOf(person) !== null;
    const child = knowsSetting ? { ...told, settingId } : told;
    changes.children.push({ before, after: child });
    const { id: childId, bornOn } = child;
    putAssessments(person, requestPlaces, childId, stored, changes, guesses);
    const ledBy = setting?.ledBy ?? 'authority';
    const context = { person, requestPlaces, childId, bornOn, settingId: child.settingId, ledBy };
    const plans = plansTold(person, requestPlaces, guesses);
    putPlans(plans, { ...context, stored, collectionYear, changes, guesses });
    this.tally.faults.push(...guesses.faults);
    if (before) this.tally.updated += 1;
    else this.tally.added += 1;
  }

  /** A pupil number stays with the child who has it, where another person of the file was found to be that child. */
  private withOwnUpn(person: Sen2Person, child: ChildEntity | null, guesses: Guesses): Sen2Person {
    const holder = person.upn === null ? undefined : this.holders.get(person.upn);
    if (holder === undefined || holder === child?.id) return person;
    const message =
      'A child here has this UPN, and another person of the file was found to be that child. This person came in without it: find out whose it is.';
    guesses.error('UPN', 'upnTaken', message);
    return { ...person, upn: null };
  }

  private count(): void {
    const { assessments, reviews } = this.changes;
    this.tally.addMatters(this.changes);
    this.tally.withoutStage = [
      ...assessments.added.map(({ assessment }) => assessment),
      ...reviews.added.map(({ review }) => review),
    ].filter(({ state }) => state === 'stageUnknown').length;
  }
}

const settingOf = (person: Sen2Person): CurrentSetting | null => {
  const active = activePlansOf(person);
  return active ? currentSettingOf(active) : null;
};
