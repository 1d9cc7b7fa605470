import { isCivilDate } from '../civil-date';
import { isCurrentLaNumber } from '../identifiers/la-numbers';
import { Block } from './block';
import type { Form } from './block';
import { OFFICER_POSTS } from './codes';
import type { OfficerPost } from './codes';
import { censusDay, collectionOf, FIRST_COLLECTION_YEAR, LAST_COLLECTION_YEAR } from './collection';
import { childrenNamed, lineAt } from './element';
import type { Sen2Element } from './element';
import type { Sen2Fault, Sen2Finding } from './fault';
import { codeIn, codeOf, TEXT } from './forms';
import type { Sen2ReturnFacts } from './read-person';

/** Whose return it is, of which collection, and made by which program. */
export interface Sen2Header extends Sen2ReturnFacts {
  readonly softwareCode: string | null;
  readonly release: string | null;
  readonly serialNo: string | null;
  /** When the file was made, as written. */
  readonly dateTime: string | null;
  /** Whether a designated medical, clinical and social care officer is in post. */
  readonly dmo: OfficerPost | null;
  readonly dco: OfficerPost | null;
  readonly dsco: OfficerPost | null;
}

export interface HeaderRead {
  readonly header: Sen2Header;
  readonly faults: readonly Sen2Fault[];
}

const matching = (pattern: RegExp, wanted: string): Form<string> => ({
  read: (text) => (pattern.test(text) ? text : null),
  wanted,
  mayQuote: true,
});
const yearForm: Form<string> = {
  read: (text) => (censusDay(Number(text)) === null ? null : text),
  wanted: `a collection that we know, ${FIRST_COLLECTION_YEAR} to ${LAST_COLLECTION_YEAR}`,
  mayQuote: true,
};
/** The census day of the year; any day for a collection whose census day we do not know. */
const referenceDateForm = (year: number): Form<string> => ({
  read: (text) => (isCivilDate(text) && text === (censusDay(year) ?? text) ? text : null),
  wanted: `the census day of the ${year} return${censusDay(year) === null ? '' : `, ${censusDay(year) ?? ''}`}`,
  mayQuote: true,
});
const SERIAL = matching(/^\d{3}$/, 'a number of three figures, such as 001');
const LA_FORM = matching(/^\d{3}$/, 'the number of an authority: three figures');

/** What must be given, and under which check its absence is reported. */
const REQUIRED: readonly (readonly [block: string, field: string, code: string])[] = [
  ['CollectionDetails', 'Collection', 'S2-01'],
  ['CollectionDetails', 'Year', 'S2-01'],
  ['CollectionDetails', 'ReferenceDate', 'S2-01'],
  ['Source', 'SourceLevel', 'S2-02'],
  ['Source', 'LEA', 'S2-02'],
  ['Source', 'SerialNo', 'S2-02'],
  ['Source', 'DMO', 'S2-03'],
  ['Source', 'DCO', 'S2-03'],
];

/** From 2025 the return asks whether a designated social care officer is in post; from 2026 it must be said. */
const FIRST_YEAR_OF_DSCO = 2025;

/**
 * Reads the header. Its faults refuse nothing: the collection year and its census day are found as well as they can be,
 * and the number of an authority that we do not know is kept, because somebody must own the records.
 */
export function readSen2Header(element: Sen2Element): HeaderRead {
  const findings: Sen2Finding[] = [];
  const report = (finding: Sen2Finding) => void findings.push(finding);
  const collection = collectionOf(
    textAt(element, 'CollectionDetails', 'Year'),
    textAt(element, 'CollectionDetails', 'ReferenceDate'),
  );
  const block = new Block(element, 'Header/', { year: collection.year, leftOut: new Set(), report });
  block.block('CollectionDetails', (details) => {
    details.value('Collection', 'S2-01', codeOf(['SEN2']));
    details.value('Year', 'S2-01', yearForm);
    details.value('ReferenceDate', 'S2-01', referenceDateForm(collection.year));
  });
  const source = block.block('Source', readSource) ?? NO_SOURCE;
  block.reportTheRest();
  findings.push(...missingFields(element, collection.year), ...unknownAuthority(source.lea));
  const faults = findings.map((finding) => ({
    ...finding,
    line: lineAt(element, finding.path.slice('Header/'.length)),
  }));
  return { header: { ...collection, ...source }, faults: faults.sort((a, b) => a.line - b.line) };
}

function readSource(block: Block) {
  block.value('SourceLevel', 'S2-02', codeOf(['L']));
  return {
    lea: block.value('LEA', 'S2-02', LA_FORM),
    softwareCode: block.value('SoftwareCode', 'S2-02', TEXT),
    release: block.value('Release', 'S2-02', TEXT),
    serialNo: block.value('SerialNo', 'S2-02', SERIAL),
    dateTime: block.value('DateTime', 'S2-02', TEXT),
    dmo: block.value('DMO', 'S2-03', codeIn(OFFICER_POSTS)),
    dco: block.value('DCO', 'S2-03', codeIn(OFFICER_POSTS)),
    dsco: block.value('DSCO', 'S2-03', codeIn(OFFICER_POSTS), { from: FIRST_YEAR_OF_DSCO }),
  };
}

const NO_SOURCE: ReturnType<typeof readSource> = {
  lea: null,
  softwareCode: null,
  release: null,
  serialNo: null,
  dateTime: null,
  dmo: null,
  dco: null,
  dsco: null,
};

function missingFields(element: Sen2Element, year: number): Sen2Finding[] {
  const dsco = year >= FIRST_YEAR_OF_DSCO ? ([['Source', 'DSCO', 'S2-03']] as const) : [];
  return [...REQUIRED, ...dsco]
    .filter(([block, field]) => textAt(element, block, field) === null)
    .map(([block, field, code]) => ({
      path: `Header/${block}/${field}`,
      field,
      code,
      message: `${field} is missing from the header. Give it.`,
      severity: field === 'DSCO' && year === FIRST_YEAR_OF_DSCO ? 'query' : 'error',
    }));
}

function unknownAuthority(lea: string | null): Sen2Finding[] {
  if (lea === null || isCurrentLaNumber(lea)) return [];
  const message = `LEA ${lea} is not the number of an authority of today. We kept it: correct it before you send the return.`;
  return [{ path: 'Header/Source/LEA', field: 'LEA', code: 'S2-02', message, severity: 'error' }];
}

function textAt(header: Sen2Element, block: string, field: string): string | null {
  const [within] = childrenNamed(header, block);
  const text = within ? childrenNamed(within, field)[0]?.text : undefined;
  return text === undefined || text === '' ? null : text;
}
