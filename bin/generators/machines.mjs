import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../support/project.mjs';
import { writeOrCheck } from '../support/generated.mjs';

/** Draws every machine into docs/machines.md, from the same data that the program runs on. */
const domain = createRequire(import.meta.url)(join(root, 'dist/js/libs/domain/src/index.js'));

const machines = [
  [domain.assessmentMachine, 'EHC needs assessment'],
  [domain.adviceRequestMachine, 'Advice request'],
  [domain.annualReviewMachine, 'Annual review'],
  [domain.phaseTransferMachine, 'Phase transfer'],
];

const heading = `# The lifecycles

Made from the code by \`node bin/generators/machines.mjs\`; do not edit. Nothing happens to a matter but one of these
actions. A matter brought in from an old system may begin at any stage.
`;

const list = (value) => (Array.isArray(value) ? value : [value]);

function section([machine, title]) {
  const states = Object.entries(machine.states);
  const actions = Object.entries(machine.actions);
  const arrows = actions.flatMap(([, { from, to, label }]) =>
    from.flatMap((source) =>
      list(to).map((target) => `  ${source} --> ${target}: ${label.replaceAll(':', ' –')}`),
    ),
  );
  return [
    `## ${title}`,
    [
      '```mermaid',
      'stateDiagram-v2',
      `  [*] --> ${machine.initial}`,
      ...arrows,
      ...states.filter(([, { final }]) => final).map(([name]) => `  ${name} --> [*]`),
      '```',
    ].join('\n'),
    table(
      ['Stage', 'Meaning', 'An end'],
      states.map(([name, { label, final }]) => [`\`${name}\``, label, final ? 'yes' : '']),
    ),
    table(
      ['Action', 'What a person reads', 'Who may', 'Refused with'],
      actions.map(([name, { label, by, when = [] }]) => [
        `\`${name}\``,
        label,
        by.map((role) => domain.ROLE_LABELS[role].toLowerCase()).join(', '),
        when.map(({ message }) => message).join('; '),
      ]),
    ),
  ].join('\n\n');
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

writeOrCheck('docs/machines.md', `${[heading.trimEnd(), ...machines.map(section)].join('\n\n')}\n`);
