const FORM = /^([A-Z]{1,2}\d[A-Z\d]?|GIR)(\d[A-Z]{2})$/;

/** The postcode in capitals with one space, or null where the text does not have the form of a UK postcode. */
export function asPostcode(text: string): string | null {
  const match = FORM.exec(text.toUpperCase().replace(/\s+/g, ''));
  return match ? `${match[1] ?? ''} ${match[2] ?? ''}` : null;
}
