import { createReadStream } from 'node:fs';
import { answerDocument, explainDocument, type RefusedCase } from '@ehc/domain';
import type { AddCommand } from '../context';
import { BAD_INPUT } from '../exit-status';

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

/** What goes to standard output, by the line, and what is refused. */
interface Answered {
  readonly lines: readonly string[];
  readonly refused: readonly RefusedCase[];
}

function answered(document: unknown): Answered {
  const { answer, refused } = answerDocument(document);
  return { lines: answer ? [JSON.stringify(answer)] : [], refused };
}

const explained = (document: unknown): Answered => explainDocument(document);

/** A document that cannot be read is refused like one that cannot be understood. */
async function answerFile(
  file: string | undefined,
  answer: (document: unknown) => Answered,
): Promise<Answered> {
  try {
    const bytes = await readAll(file === undefined || file === '-' ? process.stdin : createReadStream(file));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return answer(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The document cannot be read: ${reason}. Give a JSON document in UTF-8`;
    return { lines: [], refused: [{ id: null, index: null, pointer: '', message }] };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
