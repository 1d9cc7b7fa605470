import { isUkprn, isUrn, ladderOf, ORGANISATION_KINDS, stepsUp, type CivilDate } from '@ehc/domain';
import type { NamedOrganisation, OrganisationAddressEntity } from '@ehc/persistence';
import { checkColumns, readHeader, unknownColumns, type Columns } from '../import-csv/csv-header';
import { csvRows, type CaseloadSource } from '../import-csv/csv-rows';
import type { CaseloadFault } from '../import-csv/fault';
import { Row } from '../import-csv/row';

const COLUMNS: Columns = { required: ['email'], optional: ['urn', 'ukprn', 'kind', 'name', 'who'] };

type Audience = OrganisationAddressEntity['audience'];
const WHO: readonly Audience[] = ['adviser', 'coordinator', 'headOfService'];

/** One mailbox at one domain, as the database holds it too. */
const EMAIL = /^[^@\s<>,;\p{C}]+@[^@\s<>,;\p{C}]+\.[^@\s<>,;\p{C}]+$/u;
const LONGEST_EMAIL = 254;
const NONE = 'none';

/** What a sound row says. */
export interface AddressRecord {
  readonly organisation: NamedOrganisation;
  readonly audience: Audience;
  /** Null where the address is to be taken out. */
  readonly email: string | null;
}

export interface AddressEntry<Said extends AddressRecord | null = AddressRecord | null> {
  readonly row: Row;
  readonly record: Said;
}

export interface AddressFile {
  /** Columns that we do not know. */
  readonly faults: readonly CaseloadFault[];
  readonly entries: readonly AddressEntry[];
}

/** Reads a file of addresses. Throws `UnreadableFile` where it is none. No address is ever part of a message. */
export async function readAddresses(source: CaseloadSource, today: CivilDate): Promise<AddressFile> {
  const { header } = await readHeader(source);
  const { name } = source;
  checkColumns(name, 'addresses', COLUMNS, header);
  const entries: AddressEntry[] = [];
  let isHeader = true;
  for await (const { cells, line } of csvRows(source)) {
    const row = new Row({ name, header, asAt: today }, cells, line);
    if (!isHeader) entries.push({ row, record: row.isWhole() ? recordOf(row) : null });
    isHeader = false;
  }
  return { faults: unknownColumns(name, 'addresses', COLUMNS, header), entries };
}

function recordOf(row: Row): AddressRecord | null {
  const organisation = organisationOf(row);
  const audience = row.text('who') === null ? 'adviser' : row.code('who', WHO);
  const email = emailOf(row);
  if (
    organisation?.kind === 'setting' &&
    audience !== null &&
    !stepsUp(ladderOf('setting')).includes(audience)
  )
    row.error(
      'who',
      'nobodyThere',
      'A school has no coordinator that we write to. Say adviser for its SENCO, or headOfService for its head teacher.',
    );
  return row.hasError || !organisation || !audience || email === undefined
    ? null
    : { organisation, audience, email };
}

/** By its number, or else by kind and name. */
function organisationOf(row: Row): NamedOrganisation | null {
  const kind = row.code('kind', ORGANISATION_KINDS);
  const urn = row.checked('urn', (it) => (isUrn(it) ? it : null), 'six figures');
  const ukprn = row.checked('ukprn', (it) => (isUkprn(it) ? it : null), 'eight figures');
  const name = row.text('name');
  if (urn !== null || ukprn !== null) return { kind: kind ?? 'setting', name: name ?? '', urn, ukprn };
  if (row.hasError) return null;
  if (kind !== null && name !== null) return { kind, name, urn, ukprn };
  row.error(
    kind === null ? 'kind' : 'name',
    'organisationMissing',
    'The row does not say whose address it is. Give the urn or the ukprn of a school, or else kind and name.',
  );
  return null;
}

/** The address; null where it is to be taken out; undefined where it is none. */
function emailOf(row: Row): string | null | undefined {
  const text = row.needed('email');
  if (text?.toLowerCase() === NONE) return null;
  if (text !== null && (text.length > LONGEST_EMAIL || !EMAIL.test(text)))
    row.error(
      'email',
      'emailForm',
      'email is not one address, such as senco@school.example. Correct it; to take an address out, write none.',
    );
  return text ?? undefined;
}
