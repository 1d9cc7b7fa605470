import { createRequire } from 'node:module';
import { join } from 'node:path';
import { writeOrCheck } from '../support/generated.mjs';
import { root } from '../support/project.mjs';
import { checkRules } from '../support/rules/check.mjs';
import { rulesPage } from '../support/rules/page.mjs';
import { rulesOf, sourcesIn, testsOf } from '../support/rules/sources.mjs';

/**
 * Lists every rule of law in docs/rules.md from the `@rule` tags of the code, and fails where a rule has no test
 * that cites it or a limit of the timetable has no rule. The project is this one, or the folder after `--project`.
 */
const given = process.argv.indexOf('--project');
const project = given < 0 ? root : process.argv[given + 1];
const { RULES } = createRequire(import.meta.url)(join(project, 'dist/js/libs/domain/src/index.js'));

const sources = sourcesIn(project, given < 0 ? ['apps', 'libs', 'test'] : ['libs']);
const isTest = ({ path }) => path.endsWith('.spec.ts');
const { rules, faults } = checkRules(
  sources.filter((each) => !isTest(each)).flatMap(rulesOf),
  sources.filter(isTest).map(testsOf),
  RULES,
);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
writeOrCheck('docs/rules.md', rulesPage(rules), project);
