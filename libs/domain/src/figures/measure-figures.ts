import type { Figure } from './figure';

/** The figures that are worked out from counts and days, and so have no list of their own. */
export const MEASURE_FIGURES = {
  oldestWait: {
    title: 'Longest wait',
    definition: 'Days from the beginning of the oldest open wait for the party to that day.',
  },
  middleWait: {
    title: 'Middle wait',
    definition:
      'Half of the open waits for the party have lasted longer, half shorter (the median). Rounded to whole days, half up.',
  },
  percentInTime: {
    title: 'Per cent in 20 weeks',
    definition:
      'Plans issued in 20 weeks, out of plans issued in the month. Rounded to whole numbers, half up; empty where nothing was issued. Clearing the oldest cases lowers it for a while.',
  },
  cumulativePercentInTime: {
    title: 'Per cent in 20 weeks, year to date',
    definition: 'The same over all months from January of that year. It starts again each January.',
  },
  middleWeeks: {
    title: 'Middle weeks to a plan',
    definition:
      'Of the plans issued in the month, half took longer from the request, half less (the median). Rounded to whole weeks, half up.',
  },
  plansPerFte: {
    title: 'Plans for each full-time caseworker',
    definition:
      'Plans held, divided by the caseworkers’ hours as full-time posts, to one decimal. Our own target is 220 at most; there is no legal limit.',
  },
} as const satisfies Record<string, Figure>;
