import { finished } from 'node:stream/promises';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { ArrivingFile } from '@ehc/casework';
import type { FastifyRequest } from 'fastify';

/** A form with files as it arrives: the fields that stand before the first file, and then the files, one by one. */
export interface UploadForm {
  readonly input: Readonly<Record<string, string>>;
  readonly files: AsyncIterable<ArrivingFile>;
}

/** Reads the fields of a form that carries files. Only for handlers with `@TakesFiles`. */
export async function uploadFormOf({ partsToCome: parts }: FastifyRequest): Promise<UploadForm> {
  const input: Record<string, string> = {};
  for (;;) {
    const next = await parts?.next();
    if (!next || next.done === true) return { input, files: filesFrom(null, null) };
    const part = next.value;
    if (part.type === 'file') return { input, files: filesFrom(part, parts) };
    if (typeof part.value === 'string') input[part.fieldname] = part.value;
  }
}

async function* filesFrom(
  first: MultipartFile | null,
  parts: AsyncIterator<Multipart> | null,
): AsyncGenerator<ArrivingFile> {
  for (let part: Multipart | null = first; part && parts;) {
    if (part.type === 'file') yield { name: nameOf(part), content: part.file };
    const next: IteratorResult<Multipart, unknown> = await parts.next();
    part = next.done === true ? null : next.value;
  }
}

/** A field in which nothing was chosen may come without a name. */
const nameOf = ({ filename = '' }: { readonly filename?: string }): string => filename;

/** Lets the rest of a form go by unread: a browser shows no answer before it has sent all. */
export async function letPass({ raw }: FastifyRequest): Promise<void> {
  raw.unpipe();
  raw.resume();
  // A browser that has gone needs no answer.
  if (!raw.readableEnded) await finished(raw, { writable: false }).catch(() => undefined);
}
