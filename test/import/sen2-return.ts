import { isValidUpn } from '@ehc/domain';

/** A made-up person of a return; each member is the XML that it is made of. */
export interface PersonXml {
  readonly surname?: string;
  readonly forename?: string;
  readonly born?: string;
  readonly upn?: string;
  readonly uln?: string;
  readonly requests?: string;
}

/** A pupil number with the right check letter: authority 820, which issues none any more. */
export function upnOf(number: number): string {
  const rest = `820${String(number).padStart(9, '0')}`;
  const found = Array.from('ABCDEFGHJKLMNPQRTUVWXYZ')
    .map((letter) => letter + rest)
    .find(isValidUpn);
  if (found === undefined) throw new Error(`no pupil number for ${number}`);
  return found;
}

export function personXml(changes: PersonXml = {}): string {
  const { surname = 'Ash', forename = 'Robin', born = '2014-05-04', upn, uln, requests = AWAITED } = changes;
  const numbers = [
    upn === undefined ? '' : `<UPN>${upn}</UPN>`,
    uln === undefined ? '' : `<UniqueLearnerNumber>${uln}</UniqueLearnerNumber>`,
    upn === undefined && uln === undefined ? '<UPNunknown>UN2</UPNunknown>' : '',
  ].join('');
  return `<Person><Surname>${surname}</Surname><Forename>${forename}</Forename>
<PersonBirthDate>${born}</PersonBirthDate><Sex>F</Sex><Ethnicity>WBRI</Ethnicity><PostCode>AA1 1AA</PostCode>${numbers}
${requests}
</Person>`;
}

/** A request whose parts are given, in the order of the return. */
export function requestXml(parts: {
  received?: string;
  decided?: string;
  outcome: string;
  more?: string;
}): string {
  const { received, decided, outcome, more = '' } = parts;
  const isDecided = outcome === 'Y' || outcome === 'N';
  return [
    '<Requests>',
    received === undefined ? '' : `<ReceivedDate>${received}</ReceivedDate>`,
    outcome === 'H' ? '' : '<RequestSource>1</RequestSource><RYA>0</RYA>',
    decided === undefined ? '' : `<RequestOutcomeDate>${decided}</RequestOutcomeDate>`,
    `<RequestOutcome>${outcome}</RequestOutcome>`,
    isDecided ? '<RequestMediation>0</RequestMediation><RequestTribunal>0</RequestTribunal>' : '',
    more,
    '</Requests>',
  ].join('');
}

export const AWAITED = requestXml({ received: '2025-12-01', outcome: 'A' });

/** The assessment of a request, with the plan that it led to. */
export function assessmentXml(
  outcome: string,
  on?: string,
  plan?: { start?: string; cease?: string; week20?: string },
): string {
  const flags = ['AssessmentMediation', 'AssessmentTribunal', 'OtherMediation', 'OtherTribunal']
    .map((flag) => `<${flag}>0</${flag}>`)
    .join('');
  const day = on === undefined ? '' : `<AssessmentOutcomeDate>${on}</AssessmentOutcomeDate>`;
  const more =
    outcome === 'Y' ? `${flags}<Week20>${plan?.week20 ?? '0'}</Week20>` : outcome === 'N' ? flags : '';
  return `<Assessment><AssessmentOutcome>${outcome}</AssessmentOutcome>${day}${more}${plan ? planXml(plan) : ''}</Assessment>`;
}

const planXml = ({ start, cease }: { start?: string; cease?: string }): string =>
  `<NamedPlan>${start === undefined ? '' : `<StartDate>${start}</StartDate>`}<PlanDetail><URN>100001</URN><PlacementRank>1</PlacementRank>
<SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlanDetail><PB>0</PB><OA>0</OA>
${cease === undefined ? '' : `<CeaseDate>${cease}</CeaseDate><CeaseReason>5</CeaseReason>`}</NamedPlan>`;

export interface ActiveXml {
  readonly urn?: string;
  readonly setting?: string;
  readonly meeting?: string;
  readonly outcome?: string;
  readonly draft?: string;
  readonly transferDue?: string;
  readonly transferFinal?: string;
  readonly last?: string;
}

/** What the plan is doing at the census. */
export function activeXml(active: ActiveXml = {}): string {
  const tag = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  const where =
    active.setting === undefined ? tag('URN', active.urn ?? '100001') : tag('SENSetting', active.setting);
  return `<ActivePlans><PlacementDetail>${where}<PlacementRank>1</PlacementRank><EntryDate>2023-09-01</EntryDate>
<SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlacementDetail>
<SENneed><SENtype>SLCN</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
${tag('ReviewMeeting', active.meeting)}${tag('ReviewOutcome', active.outcome)}${tag('ReviewDraft', active.draft)}
${tag('PhaseTransferDueDate', active.transferDue)}${tag('PhaseTransferFinalDate', active.transferFinal)}${tag('LastReview', active.last)}
</ActivePlans>`;
}

/** A person with a plan in force that was made some time before the collection. */
export const planRequestXml = (start: string, active: ActiveXml = {}): string =>
  requestXml({ outcome: 'H', more: assessmentXml('H', undefined, { start }) + activeXml(active) });

const CENSUS: Readonly<Record<number, string>> = {
  2024: '2024-01-18',
  2025: '2025-01-16',
  2026: '2026-01-15',
};

/** A return of one authority. */
export const returnXml = (persons: readonly string[], year = 2026, lea = '886'): string =>
  `${headOf(year, lea)}${persons.join('\n')}${FOOT}`;

export const FOOT = '</Persons>\n</Message>\n';
export const headOf = (year: number, lea: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>SEN2</Collection><Year>${year}</Year><ReferenceDate>${CENSUS[year] ?? ''}</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>${lea}</LEA><SoftwareCode>Test</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo>
<DateTime>${year}-02-02T09:00:00</DateTime><DMO>Y</DMO><DCO>Y</DCO><DSCO>Y</DSCO></Source></Header>
<Persons>
`;
