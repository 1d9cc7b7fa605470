import { Readable } from 'node:stream';
import {
  ReceiveUpload,
  ShowImport,
  SweepImports,
  type Actor,
  type ArrivingFile,
  type ImportShown,
} from '@ehc/casework';
import type { World } from '../support/casework';

/** What a browser sends, as the server reads it: in pieces of any size. */
const arriving = (files: Readonly<Record<string, string | Buffer>>): AsyncIterable<ArrivingFile> =>
  Readable.from(
    Object.entries(files).map(([name, content]) => ({ name, content: Readable.from(pieces(content)) })),
  );

function* pieces(content: string | Buffer, size = 1000): Generator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Uploads, and the worker's looking after them, in the name of one administrator. */
export class Uploads {
  constructor(
    private readonly world: World,
    private readonly actor: Actor,
  ) {}

  async upload(kind: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
    const [runId = ''] = await this.all(kind, files);
    return runId;
  }

  all(kind: string, files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
    return this.world.get(ReceiveUpload).run({ actor: this.actor, kind, files: arriving(files) });
  }

  sweep(): Promise<number> {
    return this.world.get(SweepImports).run();
  }

  show(runId: string, after = 0): Promise<ImportShown> {
    return this.world.get(ShowImport).run({ actor: this.actor, runId, after });
  }
}
