/** Whether the text has the form of a learning provider's number (eight figures, the first a 1). It may still not exist. */
export const isUkprn = (text: string): boolean => /^1\d{7}$/.test(text);
