import { earlierOf, laterOf, type AdviceType, type CivilDate } from '@ehc/domain';
import type { AdviceStory, AssessmentStage, AssessmentStory, AssessmentWanted } from './assessment-story';
import type { Book } from './book';
import type { Organisations } from './organisations';

/** The stages in order: what lies behind an assessment at each of them. */
const ORDER: readonly AssessmentStage[] = [
  'requested',
  'decidingToAssess',
  'assessing',
  'decidingToIssue',
  'drafting',
  'draftSent',
  'finalising',
  'issued',
];

/** From one stage back to the one before it, in days, least and most. */
const BACK = {
  finalised: [1, 4],
  draft: [17, 23],
  planAgreed: [4, 14],
  considered: [1, 6],
} as const;

/** Who is asked in this child's case, and where the child is taught. */
export interface Advisers {
  readonly organisations: Organisations;
  readonly settingId: string | null;
  /** From Year 9 on. */
  readonly isPreparingForAdulthood: boolean;
}

/** Works out every day of an assessment from where it must stand: the end backward, the beginning forward. */
export function tellAssessment(book: Book, wanted: AssessmentWanted, advisers: Advisers): AssessmentStory {
  const { stage } = wanted;
  const ending = theEnd(book, wanted);
  const isAssessed = ending.consideredOn !== null || stage === 'assessing';
  const beginning = theBeginning(book, wanted, ending.consideredOn ?? wanted.reachedOn, isAssessed);
  const until = ending.consideredOn ?? book.span.asAt;
  const advice =
    beginning.agreedOn === null
      ? []
      : tellAdvice(book, wanted, advisers, { from: beginning.agreedOn, until });
  return { ...wanted, ...beginning, ...ending, advice };
}

function theEnd(
  { chance, span: { days } }: Book,
  { stage, reachedOn }: AssessmentWanted,
): Pick<AssessmentStory, 'consideredOn' | 'planAgreedOn' | 'draftOn' | 'finalisedOn'> {
  const place = ORDER.indexOf(stage === 'notIssued' ? 'drafting' : stage);
  const back = (from: CivilDate, [least, most]: readonly [number, number]) =>
    days.workingOnOrBefore(days.plus(from, -chance.whole(least, most)));
  const at = (of: AssessmentStage, earlier: () => CivilDate): CivilDate | null => {
    if (place < ORDER.indexOf(of)) return null;
    return stage === of ? reachedOn : earlier();
  };
  const finalisedOn = at('finalising', () => back(reachedOn, BACK.finalised));
  const draftOn = at('draftSent', () => back(finalisedOn ?? reachedOn, BACK.draft));
  const planAgreedOn = at('drafting', () => back(draftOn ?? reachedOn, BACK.planAgreed));
  const consideredOn = at('decidingToIssue', () => back(planAgreedOn ?? reachedOn, BACK.considered));
  return { consideredOn, planAgreedOn: stage === 'notIssued' ? null : planAgreedOn, draftOn, finalisedOn };
}

function theBeginning(
  { chance, span: { days } }: Book,
  { receivedOn, stage, reachedOn }: AssessmentWanted,
  until: CivilDate,
  isAssessed: boolean,
): Pick<AssessmentStory, 'toPanelOn' | 'agreedOn'> {
  const forward = (from: CivilDate, least: number, most: number) =>
    days.workingOnOrAfter(days.plus(from, chance.whole(least, most)));
  const wentToPanel = isAssessed || stage === 'decidingToAssess' || stage === 'refused';
  if (!wentToPanel) return { toPanelOn: null, agreedOn: null };
  const toPanelOn = earlierOf(forward(receivedOn, 3, 9), days.workingOnOrBefore(reachedOn));
  if (!isAssessed) return { toPanelOn, agreedOn: null };
  const wished = forward(receivedOn, 20, 40);
  const latest = days.workingOnOrBefore(days.plus(until, -10));
  return { toPanelOn, agreedOn: laterOf(toPanelOn, earlierOf(wished, latest)) };
}

function tellAdvice(
  book: Book,
  wanted: AssessmentWanted,
  advisers: Advisers,
  span: { readonly from: CivilDate; readonly until: CivilDate },
): AdviceStory[] {
  const { chance } = book;
  const { organisations, settingId, isPreparingForAdulthood } = advisers;
  const asked: [AdviceType, string | null][] = [
    ['family', null],
    ['setting', settingId],
    ['psychological', organisations.epService.id],
    ['health', chance.weighted(organisations.health.map(({ id }, place) => [id, 5 - place]))],
    ['socialCare', chance.pick([0, 0, 1]) === 0 ? idOf(organisations, 0) : idOf(organisations, 1)],
  ];
  if (isPreparingForAdulthood) asked.push(['preparingForAdulthood', organisations.preparingForAdulthood.id]);
  else if (chance.happens(0.12)) asked.push(['sensory', organisations.sensory.id]);
  const unread =
    wanted.stage === 'assessing' && chance.happens(0.25) ? chance.pick(['family', 'setting']) : null;
  return asked.map(([adviceType, organisationId]) => {
    const isOwed = wanted.owed.includes(adviceType) || isOwedByOthers(book, wanted, adviceType);
    const days = adviceDays(book, span, adviceType);
    if (isOwed) return { adviceType, organisationId, ...days, ...stillOpen(book, days.askedOn) };
    if (adviceType === unread)
      return { adviceType, organisationId, ...days, state: 'received', settledOn: null };
    const state = adviceType === 'socialCare' && chance.happens(0.3) ? 'nilReturn' : 'accepted';
    return { adviceType, organisationId, ...days, state };
  });
}

const idOf = ({ socialCare }: Organisations, place: number): string | null => socialCare[place]?.id ?? null;

/** Families, schools and other advisers owe some advice too, in cases that are still gathering it. */
function isOwedByOthers(
  { chance, span: { days, asAt } }: Book,
  { stage, receivedOn }: AssessmentWanted,
  adviceType: AdviceType,
): boolean {
  if (stage !== 'assessing' || ['psychological', 'health', 'socialCare'].includes(adviceType)) return false;
  const isYoung = days.plus(receivedOn, 90) > asAt;
  return chance.happens(isYoung ? 0.4 : 0.12);
}

function adviceDays(
  { chance, span: { days } }: Book,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
  adviceType: AdviceType,
): Pick<AdviceStory, 'askedOn' | 'movedOn' | 'repliedOn' | 'settledOn'> {
  const notAfter = (day: CivilDate) => earlierOf(days.workingOnOrAfter(day), days.workingOnOrBefore(until));
  const askedOn = notAfter(days.plus(from, chance.whole(1, 4)));
  const slowest = adviceType === 'psychological' ? 90 : 60;
  const repliedOn = notAfter(days.plus(askedOn, chance.whole(14, slowest)));
  const settledOn = notAfter(days.plus(repliedOn, chance.whole(1, 8)));
  return { askedOn, movedOn: null, repliedOn, settledOn };
}

function stillOpen(
  { chance, span: { days, asAt } }: Book,
  askedOn: CivilDate,
): Pick<AdviceStory, 'state' | 'movedOn' | 'repliedOn' | 'settledOn'> {
  const state = chance.weighted([
    ['sent', 40],
    ['acknowledged', 20],
    ['allocated', 22],
    ['visitBooked', 18],
  ] as const);
  const wished = days.workingOnOrAfter(days.plus(askedOn, chance.whole(5, 40)));
  const movedOn = earlierOf(wished, days.workingOnOrBefore(asAt));
  return {
    state,
    movedOn: state === 'sent' ? null : laterOf(movedOn, askedOn),
    repliedOn: null,
    settledOn: null,
  };
}
