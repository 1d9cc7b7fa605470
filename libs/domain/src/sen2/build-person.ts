import { ULN_NOT_KNOWN } from '../identifiers/uln';
import { Block } from './block';
import type { Reading, Years } from './block';
import { buildActivePlans } from './build-active-plans';
import { buildAssessment } from './build-assessment';
import { GENDERS_2023, REQUEST_OUTCOMES, SEN2_REQUEST_SOURCES, SEXES, UPN_UNKNOWN_REASONS } from './codes';
import type { Sex } from './codes';
import type { Sen2Element } from './element';
import {
  BIRTH_DATE,
  codeIn,
  codeOf,
  DAY,
  ETHNICITY,
  FLAG,
  LA_OR_UNKNOWN,
  POSTCODE,
  TEXT,
  ULN,
  UPN,
} from './forms';
import type { Sen2PersonAsRead, Sen2RequestAsRead } from './records';

const UNTIL_2023: Years = { to: 2023 };
const FROM_2024: Years = { from: 2024 };
const FROM_2025: Years = { from: 2025 };

/** A person as the file has them. What is not sound is left out and reported. */
export function buildPerson(element: Sen2Element, reading: Reading): Sen2PersonAsRead {
  const block = new Block(element, '', reading);
  const uln = block.value('UniqueLearnerNumber', 'S2-11', ULN);
  const person = {
    surname: block.value('Surname', 'S2-04', TEXT),
    forename: block.value('Forename', 'S2-04', TEXT),
    personBirthDate: block.value('PersonBirthDate', 'S2-04', BIRTH_DATE),
    sex: buildSex(block),
    ethnicity: block.value('Ethnicity', 'S2-04', ETHNICITY),
    postCode: block.value('PostCode', 'S2-13', POSTCODE),
    upn: block.value('UPN', 'S2-09', UPN),
    uniqueLearnerNumber: uln === ULN_NOT_KNOWN ? null : uln,
    upnUnknown: block.value('UPNunknown', 'S2-12', codeIn(UPN_UNKNOWN_REASONS)),
    requests: block.blocks('Requests', buildRequest),
  };
  block.reportTheRest();
  return person;
}

function buildSex(block: Block): Sex | null {
  const gender = block.value('GenderCurrent', 'S2-04', codeOf(GENDERS_2023), UNTIL_2023);
  const sex = block.value('Sex', 'S2-04', codeOf(SEXES), FROM_2024);
  if (gender === '1') return 'M';
  return gender === '2' ? 'F' : sex;
}

const buildRequest = (block: Block): Sen2RequestAsRead => ({
  receivedDate: block.value('ReceivedDate', 'S2-16', DAY),
  requestSource: block.value('RequestSource', 'S2-17', codeIn(SEN2_REQUEST_SOURCES), FROM_2025),
  rya: block.value('RYA', 'S2-16', FLAG),
  requestOutcomeDate: block.value('RequestOutcomeDate', 'S2-18', DAY),
  requestOutcome: block.value('RequestOutcome', 'S2-15', codeIn(REQUEST_OUTCOMES)),
  requestMediation: block.value('RequestMediation', 'S2-22', FLAG),
  requestTribunal: block.value('RequestTribunal', 'S2-22', FLAG),
  exported: block.value('Exported', 'S2-23', LA_OR_UNKNOWN),
  assessment: block.block('Assessment', buildAssessment, 'S2-24'),
  activePlans: block.block('ActivePlans', buildActivePlans),
});
