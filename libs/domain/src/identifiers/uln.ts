/** What colleges write where a learner's number is not known yet. It is nobody's number. */
export const ULN_NOT_KNOWN = '9999999999';

/** Whether the text is a unique learner number whose check digit is right. */
export function isValidUln(text: string): boolean {
  if (!/^\d{10}$/.test(text) || text === ULN_NOT_KNOWN) return false;
  const sum = Array.from(text.slice(0, 9)).reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  const remainder = sum % 11;
  return remainder !== 0 && Number(text.charAt(9)) === 10 - remainder;
}
