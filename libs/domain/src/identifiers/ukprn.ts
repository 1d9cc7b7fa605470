/** Whether the text has the form of a learning provider's number (eight figures). It may still not exist. */
export const isUkprn = (text: string): boolean => /^\d{8}$/.test(text);
