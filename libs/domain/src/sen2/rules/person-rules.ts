import { ageOn } from '../../school-year';
import { schoolYearStart } from '../collection';
import { personIn, plansIn } from './places';
import { missing, rulesFor, when } from './rule';
import type { Sen2Rule } from './rule';

const person = rulesFor(personIn);

const GREATEST_AGE = 25;
const FIRST_SCHOOL_CENSUS_AGE = 6;
const SIXTEEN = 16;
const QUERY = { severity: 'query' } as const;
const CANNOT_COME_IN = 'Give it: without it the person cannot come in.';

/** Checks of who the person is. */
export const PERSON_RULES: readonly Sen2Rule[] = [
  person('S2-04', 'error', ({ person: { surname, forename, personBirthDate, ...rest } }, { year }, lacks) => [
    ...missing(
      lacks,
      { Surname: surname, Forename: forename, PersonBirthDate: personBirthDate },
      CANNOT_COME_IN,
    ),
    ...missing(
      lacks,
      { Ethnicity: rest.ethnicity },
      'Give the code of the school census; NOBT says not yet obtained.',
    ),
    ...(year >= 2024 ? missing(lacks, { Sex: rest.sex }, 'Give M or F.') : []),
  ]),
  person('S2-05', 'error', ({ person: { personBirthDate: born } }, { referenceDate }) =>
    when(
      born !== null && born > referenceDate,
      'PersonBirthDate',
      `PersonBirthDate is after the reference date, ${referenceDate}. Correct it: without it the person cannot come in.`,
    ),
  ),
  person('S2-06', 'query', ({ person: whole }, checking) => {
    if (whole.personBirthDate === null) return [];
    const age = ageOn(whole.personBirthDate, schoolYearStart(checking));
    const isOpen = plansIn(whole).some(({ plan }) => plan.startDate !== null && plan.ceaseDate === null);
    const message = `The person was ${age} on 31 August before the census. A plan ends with the school year in which they turn 25.`;
    return when(age > GREATEST_AGE || (isOpen && age === GREATEST_AGE), 'PersonBirthDate', message);
  }),
  person('S2-07', 'error', ({ person: { upn, uniqueLearnerNumber, upnUnknown } }, _, lacks) => {
    const none =
      lacks('UPN', upn) &&
      lacks('UniqueLearnerNumber', uniqueLearnerNumber) &&
      lacks('UPNunknown', upnUnknown);
    return when(
      none,
      'UPN',
      'There is no UPN. Give it, or the UniqueLearnerNumber, or say why in UPNunknown.',
    );
  }),
  person('S2-08', 'query', ({ person: { upn, uniqueLearnerNumber, upnUnknown } }) =>
    when(
      upnUnknown !== null && (upn !== null || uniqueLearnerNumber !== null),
      'UPNunknown',
      'UPNunknown says why there is no number, but there is one. Take one of them out.',
    ),
  ),
  person('S2-12', 'error', ({ person: { upnUnknown, personBirthDate: born } }, { referenceDate }) => {
    if (upnUnknown === null || born === null) return [];
    const age = ageOn(born, referenceDate);
    const tooOld = upnUnknown === 'UN1' && age >= FIRST_SCHOOL_CENSUS_AGE;
    const tooYoung = upnUnknown === 'UN9' && age < SIXTEEN;
    return [
      ...when(
        tooOld,
        'UPNunknown',
        `UN1 is for children under 6, and this one is ${age}. Choose another reason.`,
      ),
      ...when(
        tooYoung,
        'UPNunknown',
        `UN9 is for young people of 16 or more, and this one is ${age}. Check it.`,
        QUERY,
      ),
    ];
  }),
  person('S2-13', 'query', ({ person: { postCode } }, _, lacks) =>
    missing(lacks, { PostCode: postCode }, 'Give the home postcode if there is one.'),
  ),
  person('S2-14', 'error', ({ person: { requests } }) =>
    when(
      requests.length === 0,
      'Requests',
      'The person has no Requests. Give one, even for a plan from another authority: without it they cannot come in.',
    ),
  ),
  person('S2-59', 'query', ({ person: whole }) => {
    const open = plansIn(whole).filter(({ plan }) => plan.startDate !== null && plan.ceaseDate === null);
    const second = open[1];
    const message =
      'This is a second plan without a CeaseDate. A person has one plan at a time: end the other.';
    return second ? when(true, 'NamedPlan', message, { path: second.at.slice(0, -1) }) : [];
  }),
];
