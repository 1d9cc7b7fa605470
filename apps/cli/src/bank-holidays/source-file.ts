import type { HolidaysByYear } from './published-list';

const WIDTH = 110;

const HEADING = `/**
 * The bank holidays of England and Wales as published by the government, Good Friday and Christmas Day
 * included, by year. Days are written \`MM-DD\`. A year is added here only once it has been published.
 * Written by \`ehc bank-holidays refresh\`; do not edit.
 */
export const OFFICIAL_BANK_HOLIDAYS: Readonly<Record<number, readonly string[]>> = {
`;

/** The source file of the committed list: the same list always gives the same text, formatted as the project is. */
export const sourceFileOf = (years: HolidaysByYear): string =>
  `${HEADING}${Object.entries(years).map(asMember).join('')}};\n`;

function asMember([year, days]: readonly [string, readonly string[]]): string {
  const texts = days.map((day) => `'${day}'`);
  const line = `  ${year}: [${texts.join(', ')}],\n`;
  if (line.length <= WIDTH + 1) return line;
  return `  ${year}: [\n${texts.map((text) => `    ${text},\n`).join('')}  ],\n`;
}
