/** What the parser says, and what it means to the person who made the file. */
const REASONS: readonly (readonly [said: RegExp, means: string])[] = [
  [
    /^(Unclosed root tag|Unexpected end)/,
    'The file ends too early. It was cut short: make or download it again.',
  ],
  [/^Max buffer length exceeded: comment/, 'A comment is far too long. Take it out.'],
  [/^Max buffer length exceeded/, 'A value is longer than 10,000 characters. Find it and shorten it.'],
  [/^Inappropriately located doctype/, 'The file has a DOCTYPE. A SEN2 return has none: take it out.'],
  [
    /^Invalid character (entity|in entity name)/,
    'The file uses an & that is not followed by a name that XML knows. Write &amp; for &.',
  ],
  [
    /^(Unexpected close tag|Unmatched closing tag)/,
    'An end tag does not match its start tag. Correct it, or make the file again.',
  ],
  [/^Non-whitespace before first tag/, 'The file is not XML. Choose the XML file of a SEN2 return.'],
];

/**
 * Says in plain words why the file is not XML. `head` is its beginning where no element has been read yet: whatever
 * goes wrong inside a DOCTYPE, the DOCTYPE is the fault.
 */
export function whyNotXml(said: string, head: string): string {
  if (/<!DOCTYPE/i.test(head)) return 'The file has a DOCTYPE. A SEN2 return has none: take it out.';
  const known = REASONS.find(([pattern]) => pattern.test(said));
  return known ? known[1] : `The file is not well-formed XML (${said.split('\n')[0] ?? ''}). Make it again.`;
}
