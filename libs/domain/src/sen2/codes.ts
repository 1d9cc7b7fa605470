/** The code sets of the SEN2 return, as the Department for Education writes them. */

export const SEXES = ['M', 'F'] as const;
export type Sex = (typeof SEXES)[number];

/** 2023 wrote figures. Not known (0) and not specified (9) come in as no sex at all. */
export const GENDERS_2023 = ['0', '1', '2', '9'] as const;

/** Why a person has neither a pupil nor a learner number. */
export const UPN_UNKNOWN_REASONS = {
  UN1: 'Under 6, no pupil number yet',
  UN2: 'Never in a state-funded school in England',
  UN3: 'Educated outside England',
  UN5: 'Sources disagree, so no safe match',
  UN8: 'New to the authority within a week of the end of the collection',
  UN9: 'Young person never in a state-funded school or college in England',
  UN10: 'The request ended before a number was known',
} as const;
export type UpnUnknownReason = keyof typeof UPN_UNKNOWN_REASONS;

export const SEN2_REQUEST_SOURCES = {
  '1': 'Parent or young person',
  '2': 'School or other education setting',
  '3': 'Health professionals',
  '4': 'Social care professionals',
  '5': 'Other',
} as const;
export type Sen2RequestSource = keyof typeof SEN2_REQUEST_SOURCES;

export const REQUEST_OUTCOMES = {
  Y: 'To be assessed',
  N: 'Not to be assessed',
  A: 'Decision awaited',
  W: 'Withdrawn, or ended before the decision',
  H: 'Decided before this collection period',
} as const;
export type RequestOutcome = keyof typeof REQUEST_OUTCOMES;

export const ASSESSMENT_OUTCOMES = {
  Y: 'A plan',
  N: 'No plan',
  A: 'Decision awaited',
  W: 'Withdrawn, or ended before the decision',
  H: 'Decided earlier, or the plan came from another authority',
} as const;
export type AssessmentOutcome = keyof typeof ASSESSMENT_OUTCOMES;

/** Whether an officer (medical, clinical, social care) is in post. */
export const OFFICER_POSTS = { Y: 'In post', N: 'Not in post', R: 'Being recruited' } as const;
export type OfficerPost = keyof typeof OFFICER_POSTS;

export const RESIDENTIAL_PLACES = { A: '38 to 51 weeks a year', B: '52 weeks a year' } as const;
export type ResidentialPlace = keyof typeof RESIDENTIAL_PLACES;

export const WORK_BASED_LEARNING = {
  A: 'Apprenticeship',
  T: 'Traineeship',
  S: 'Supported internship',
} as const;
export type WorkBasedLearning = keyof typeof WORK_BASED_LEARNING;

export const DIRECT_PAYMENTS = { E: 'Education', S: 'Social care', H: 'Health', I: 'Integrated' } as const;
export type DirectPayment = keyof typeof DIRECT_PAYMENTS;

export const CEASE_REASONS = {
  '1': 'Reached the greatest age',
  '2': 'Needs met without a plan',
  '3': 'Went to higher education',
  '4': 'Went into paid work',
  '5': 'Moved to another authority in England',
  '6': 'Does not wish to go on in education or training',
  '7': 'Moved outside England',
  '8': 'Died',
  '9': 'Other',
} as const;
export type CeaseReason = keyof typeof CEASE_REASONS;

/** Where the education is, when neither a school's nor a provider's number can say so. */
export const PLAN_SETTINGS = {
  OLA: 'Arranged by the authority, not in a setting',
  OPA: 'Arranged by the parent or young person',
  EHE: 'Educated at home by choice',
  EYP: 'Early years provider without a number',
  OTH: 'Other',
} as const;

/** What the young person really does: as a plan's settings, and three ways of not being in education. */
export const PLACEMENT_SETTINGS = {
  ...PLAN_SETTINGS,
  NEET: 'Aged 16 to 25, not in education, employment or training',
  NIEC: 'Not in education, notice to cease given',
  NIEO: 'Not in education, other',
} as const;
export type PlacementSetting = keyof typeof PLACEMENT_SETTINGS;

export const RANKS = ['1', '2'] as const;
/** 1 the main one, 2 the second. */
export type Rank = (typeof RANKS)[number];

export const SEN_TYPES = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication needs',
  HI: 'Hearing impairment',
  VI: 'Vision impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  ASD: 'Autistic spectrum disorder',
  DS: 'Down Syndrome',
  OTH: 'Other difficulty',
} as const;
export type SenType = keyof typeof SEN_TYPES;

export const REVIEW_OUTCOMES = {
  M: 'Keep the plan as it is',
  A: 'Amend the plan',
  C: 'End the plan',
} as const;
export type ReviewOutcome = keyof typeof REVIEW_OUTCOMES;

export const ATTENDANCE_PATTERNS = ['FT', 'PT'] as const;

/** What stands for an authority outside the list: unknown, or outside the United Kingdom. */
export const LA_UNKNOWN = 'XXX';
