import { whyNotOfKind } from './first-look';

it.each([
  ['sen2', '<?xml version="1.0"?>', null],
  ['sen2', '\u{feff}\n <Message>', null],
  ['sen2', Buffer.from('\u{feff}<?xml?>', 'utf16le'), null],
  ['sen2', 'child_ref,surname', /not an XML file\. Choose the XML file/],
  ['sen2', Buffer.from('504b0304', 'hex'), /is an Excel workbook or a ZIP archive\. Choose the XML/],
  ['caseload', 'child_ref,surname', null],
  ['caseload', '\u{feff}child_ref', null],
  ['caseload', '<Message>', /choose “SEN2 return”/],
  ['caseload', Buffer.from('504b0304', 'hex'), /save it as “CSV UTF-8”/],
  ['caseload', Buffer.from('25504446', 'hex'), /is a PDF/],
  ['termDates', 'urn,setting', null],
  ['addresses', 'urn,email', null],
  ['addresses', '<Message>', /save it as “CSV UTF-8”/],
  ['termDates', '<Message>', /choose “SEN2 return”.*save it as “CSV UTF-8”/],
] as const)('%s: %s', (kind, start, why) => {
  const found = whyNotOfKind(kind, 'file', Buffer.from(start as string));
  if (why === null) expect(found).toBeNull();
  else expect(found).toMatch(why);
});
