import type { UploadKind } from './import-kinds';

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['504b0304', 'an Excel workbook or a ZIP archive'],
  ['d0cf11e0', 'an old Excel workbook'],
  ['25504446', 'a PDF'],
];

const AS_CSV = 'In your spreadsheet, save it as “CSV UTF-8” and choose that file.';

const HOW: Readonly<Record<UploadKind, string>> = {
  sen2: 'Choose the XML file of the return.',
  caseload: AS_CSV,
  termDates: AS_CSV,
  addresses: AS_CSV,
};

/** Why a file cannot be of the kind chosen, as far as its beginning tells; null where it may be. */
export function whyNotOfKind(kind: UploadKind, name: string, start: Uint8Array): string | null {
  const signature = Buffer.from(start.subarray(0, 4)).toString('hex');
  const other = SIGNATURES.find(([bytes]) => bytes === signature)?.[1];
  if (other !== undefined) return `${name} is ${other}. ${HOW[kind]}`;
  const isXml = looksLikeXml(start);
  if (kind === 'sen2' && !isXml) return `${name} is not an XML file. ${HOW.sen2}`;
  if (kind !== 'sen2' && isXml)
    return `${name} is an XML file. If it is a SEN2 return, choose “SEN2 return”. ${HOW[kind]}`;
  return null;
}

/** The first character that is no white space is "<", whatever the encoding; a byte order mark may stand before it. */
function looksLikeXml(start: Uint8Array): boolean {
  const text = Buffer.from(start.subarray(0, 1000)).toString('latin1');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(text);
}
