import { CASE_LAW, INSTRUMENTS, inOrder, isWithin } from './citations.mjs';
import { testsCiting } from './check.mjs';

const HEADING = `# The rules

Made from the code by \`node bin/generators/rules.mjs\`; do not edit. Each line is one place in the law, what it means here,
the code that carries it and the tests that cite it. Limits have the id that pages, exports and \`ehc timetable\` use.

\`npm run generated\` fails where a rule has no test that cites it, and where a limit of the timetable has no rule. A test
cites a rule when it imports the rule's file (or the rule by name from its library) and the title of one of its \`describe\`,
\`it\` or \`test\` ends with the citation in brackets: \`it('counts weeks from receipt (SEND Regs 2014 reg 13(2))', …)\`. A
test of a part, such as reg 13(2)(a), counts for the whole.
`;

/** docs/rules.md: by instrument, and within it in the order of the law. */
export function rulesPage(rules) {
  const lines = rules.flatMap((rule) => rule.citations.map((citation) => ({ citation, rule })));
  lines.sort((a, b) => inOrder(a.citation, b.citation) || compare(a.rule.path, b.rule.path));
  const sections = [...INSTRUMENTS, CASE_LAW].flatMap(({ name, title }) => {
    const own = lines.filter(({ citation }) => citation.instrument === name);
    return own.length === 0 ? [] : [`## ${title}`, table(own)];
  });
  return `${[HEADING.trimEnd(), ...sections].join('\n\n')}\n`;
}

const table = (lines) =>
  [
    '| Citation | What | Function | File | Tests |',
    '| --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${cells(line).join(' | ')} |`),
  ].join('\n');

function cells({ citation, rule }) {
  return [
    short(citation),
    what(citation, rule),
    `\`${rule.name}\``,
    link(rule.path),
    testsCiting(rule.tests, citation)
      .map(({ path }) => link(path))
      .join(', '),
  ];
}

/** The citation without the instrument, which is the heading. */
const short = ({ instrument, text }) =>
  instrument === CASE_LAW.name ? text : text.slice(instrument.length + 1);

/** The limits that this place gives, in a caseworker's words, else what the code says that it does. */
function what(citation, { limits, sentence }) {
  const here = limits.filter((limit) => limit.citations.some((each) => isWithin(each, citation)));
  if (here.length === 0) return sentence;
  return here.map(({ id, name }) => `${name} (\`${id}\`)`).join('; ');
}

const link = (path) => `[${path.split('/').at(-1)}](../${path})`;
const compare = (a, b) => (a < b ? -1 : Number(a > b));
