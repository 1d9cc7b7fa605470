import { isWithin, parseCitations } from './citations.mjs';

/** Limits of one kind of order have these before their own name, wherever the order comes from. */
const FAMILIES = ['TRIB-', 'MED-AGREE-'];

/** The rules with the tests and the limits of the timetable that go with each, and everything that is amiss. */
export function checkRules(rules, tests, table) {
  const limits = Object.entries(table).map(([id, row]) => ({
    id,
    ...row,
    citations: parseCitations(row.citation),
  }));
  const joined = rules.map((rule) => ({
    ...rule,
    tests: tests.filter((test) => reaches(test, rule)),
    limits: limits.filter((limit) => carries(rule, limit)),
  }));
  return {
    rules: joined,
    faults: [...joined.flatMap(untested), ...limits.flatMap((limit) => uncarried(limit, joined))],
  };
}

const reaches = (test, { path, name }) => test.files.has(path) || test.names.has(name);

/** A rule carries a limit that it names, and whose citations all lie within its own. */
function carries({ texts, citations }, limit) {
  const named = ['', ...FAMILIES].some(
    (family) => limit.id.startsWith(family) && texts.has(limit.id.slice(family.length)),
  );
  return named && limit.citations.every((cited) => citations.some((own) => isWithin(cited, own)));
}

/** Each citation of a rule needs a test that reaches the rule and cites that place, or one within it. */
const untested = ({ path, name, citations, tests }) =>
  citations
    .filter((own) => testsCiting(tests, own).length === 0)
    .map(({ text }) => `${path}: no test that imports ${name} cites ${text}`);

/** The tests, of those given, that cite a place or one within it. */
export const testsCiting = (tests, own) =>
  tests.filter(({ cited }) => cited.some((each) => isWithin(each, own)));

const uncarried = (limit, rules) =>
  rules.some((rule) => rule.limits.includes(limit))
    ? []
    : [
        `The limit ${limit.id} is in the timetable's tables, and no function with a @rule for ${limit.citation} names it`,
      ];
