import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A case of the law worked out by hand. */
export interface WorkedExample {
  readonly name: string;
  readonly cites: string;
  readonly process: string;
  readonly inputs: object;
  readonly rows: readonly string[];
}

const folder = join(__dirname, '../../libs/domain/test-data');

/** The worked examples W01 to W25 of the law, and further ones for the rules that those leave out. */
export const workedExamples = ['worked-examples.json', 'further-examples.json'].flatMap(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly WorkedExample[],
);
