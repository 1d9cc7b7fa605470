import { createReadStream } from 'node:fs';
import { answerDocument, type DocumentAnswer } from '@ehc/domain';
import type { AddCommand } from '../context';
import { BAD_INPUT } from '../exit-status';

/** `ehc timetable [FILE]`: the statutory timetable of the cases in a JSON document. Reads no clock and no database. */
export const addTimetable: AddCommand = (program, context) => {
  program
    .command('timetable')
    .description('work out the statutory timetable of the cases in a JSON document')
    .argument('[file]', 'the document; left out or "-": standard input')
    .action(async (file: string | undefined) => {
      const { answer, refused } = await answerFile(file);
      if (answer) context.print(JSON.stringify(answer));
      for (const refusal of refused) process.stderr.write(`${JSON.stringify(refusal)}\n`);
      if (refused.length > 0) process.exitCode = BAD_INPUT;
    });
};

/** A document that cannot be read is refused like one that cannot be understood. */
async function answerFile(file: string | undefined): Promise<DocumentAnswer> {
  try {
    const bytes = await readAll(file === undefined || file === '-' ? process.stdin : createReadStream(file));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return answerDocument(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The document cannot be read: ${reason}. Give a JSON document in UTF-8`;
    return { answer: null, refused: [{ id: null, index: null, pointer: '', message }] };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
