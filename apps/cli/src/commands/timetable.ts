import { createReadStream } from 'node:fs';
import type { AddCommand } from '../context';
import { BAD_INPUT } from '../exit-status';
import { answerBytes, answered, type AnsweredDocument, explained, unreadable } from '../timetable-document';

/** `ehc timetable [FILE]`: the statutory timetable of the cases in a JSON document. Reads no clock and no database. */
export const addTimetable: AddCommand = (program, context) => {
  program
    .command('timetable')
    .description('work out the statutory timetable of the cases in a JSON document')
    .argument('[file]', 'the document; left out or "-": standard input')
    .option('--explain', 'say in words how each date was worked out, instead of JSON', false)
    .action(async (file: string | undefined, { explain }: { readonly explain: boolean }) => {
      const { lines, refused } = await answerFile(file, explain ? explained : answered);
      for (const line of lines) context.print(line);
      for (const refusal of refused) process.stderr.write(`${JSON.stringify(refusal)}\n`);
      if (refused.length > 0) process.exitCode = BAD_INPUT;
    });
};

/** A document that cannot be read is refused like one that cannot be understood. */
async function answerFile(
  file: string | undefined,
  answer: (document: unknown) => AnsweredDocument,
): Promise<AnsweredDocument> {
  try {
    const stream = file === undefined || file === '-' ? process.stdin : createReadStream(file);
    return answerBytes(await readAll(stream), answer);
  } catch (error) {
    return unreadable(error);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
