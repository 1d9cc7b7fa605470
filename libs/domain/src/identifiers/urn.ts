/** Whether the text has the form of a school's number in the national register (six figures). It may still not exist. */
export const isUrn = (text: string): boolean => /^[1-9]\d{5}$/.test(text);
