import { answerDocument, explainDocument, type RefusedCase } from '@ehc/domain';

/** What a document gives: the lines for standard output, and what is refused. */
export interface AnsweredDocument {
  readonly lines: readonly string[];
  readonly refused: readonly RefusedCase[];
}

/** The answer in JSON, on one line; none where nothing was answered. */
export function answered(document: unknown): AnsweredDocument {
  const { answer, refused } = answerDocument(document);
  return { lines: answer ? [JSON.stringify(answer)] : [], refused };
}

/** The answer in words. */
export const explained = (document: unknown): AnsweredDocument => explainDocument(document);

/** Reads JSON in UTF-8, a byte order mark left aside, and answers it. What cannot be read is refused. */
export function answerBytes(
  bytes: Uint8Array,
  answer: (document: unknown) => AnsweredDocument,
): AnsweredDocument {
  try {
    return answer(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    return unreadable(error);
  }
}

/** The refusal of a whole document that cannot be read. */
export function unreadable(error: unknown): AnsweredDocument {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The document cannot be read: ${reason}. Give a JSON document in UTF-8`;
  return { lines: [], refused: [{ id: null, index: null, pointer: '', message }] };
}
