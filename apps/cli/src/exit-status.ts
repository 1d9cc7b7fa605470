/** How a command that did not simply succeed ends: a check found something wrong, or what was given cannot be used. */
export const FOUND_WRONG = 1;
export const BAD_INPUT = 2;
