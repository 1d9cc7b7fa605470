import { createHash } from 'node:crypto';
import {
  addChunk,
  Database,
  ImportFileEntity,
  ImportRunEntity,
  ImportRunRepository,
  type Tx,
} from '@ehc/persistence';
import { Clock, newId, Refused } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { whyNotOfKind } from './first-look';
import { isUploadKind, MOST_FILES, UPLOAD_RULES, type UploadKind } from './import-kinds';
import { inPieces } from './in-pieces';

const PIECE_BYTES = 512 * 1024;
const MEGABYTE = 1_000_000;

/** A file as it arrives. A field in which no file was chosen has neither a name nor content. */
export interface ArrivingFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface ReceiveUploadCommand {
  readonly actor: Actor;
  readonly kind: string;
  /** Taken one after the other. */
  readonly files: AsyncIterable<ArrivingFile>;
}

interface Receiving {
  readonly actor: Actor;
  readonly kind: UploadKind;
  readonly runIds: Set<string>;
  files: number;
}

/**
 * Keeps uploaded files in the database, piece by piece as they arrive, for the worker to check. Each piece is a
 * transaction of its own: a slow upload holds nothing up. If one file is refused, or the upload breaks off, none of
 * them is kept.
 */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ImportRunRepository,
  ) {}

  /** Gives the ids of the imports that the files have become, in the order of the files. */
  async run({ actor, kind, files }: ReceiveUploadCommand): Promise<string[]> {
    if (!isUploadKind(kind)) throw refused('kindMissing', 'Choose what you are uploading', 'kind');
    const receiving: Receiving = { actor, kind, runIds: new Set(), files: 0 };
    const { runIds } = receiving;
    try {
      for await (const file of files) await this.receive(file, receiving);
      if (runIds.size === 0) throw refused('fileMissing', 'Choose a file');
      await this.write(actor, (tx) => this.runs.setArrived(tx, actor.authorityId, [...runIds]));
      return [...runIds];
    } catch (error) {
      if (runIds.size > 0)
        await this.write(actor, (tx) => this.runs.remove(tx, actor.authorityId, [...runIds]));
      throw error;
    }
  }

  private async receive({ name, content }: ArrivingFile, receiving: Receiving): Promise<void> {
    const { actor, kind } = receiving;
    const { authorityId } = actor;
    const { mostMegabytes } = UPLOAD_RULES[kind];
    const hash = createHash('sha256');
    let fileId: string | null = null;
    let bytes = 0;
    let place = 0;
    for await (const piece of inPieces(content, PIECE_BYTES)) {
      fileId ??= await this.openFile(name, piece, receiving);
      bytes += piece.length;
      if (bytes > mostMegabytes * MEGABYTE)
        throw refused(
          'fileTooBig',
          `${name} is larger than ${mostMegabytes} MB. Split it, or ask your technicians to bring it in by command`,
        );
      hash.update(piece);
      const of = { authorityId, fileId };
      const at = place++;
      await this.write(actor, (tx) => addChunk(tx, of, at, piece));
    }
    if (fileId === null) {
      if (name === '') return;
      throw refused('fileEmpty', `${name} is empty`);
    }
    const whole = { bytes: String(bytes), sha256: hash.digest('hex') };
    const id = fileId;
    await this.write(actor, (tx) => tx.update(ImportFileEntity, { authorityId, id }, whole));
  }

  /** Looks at the beginning of a file, and gives it a row: in the run of the file before it, or in one of its own. */
  private async openFile(name: string, start: Uint8Array, receiving: Receiving): Promise<string> {
    const { actor, kind, runIds } = receiving;
    const why = whyNotOfKind(kind, name, start);
    if (why !== null) throw refused('wrongKind', why);
    if (++receiving.files > MOST_FILES)
      throw refused('tooManyFiles', `Choose at most ${MOST_FILES} files at once`);
    const [open] = UPLOAD_RULES[kind].together ? runIds : [];
    const runId = open ?? newId();
    const { authorityId, staffId: uploadedBy } = actor;
    const fileId = newId();
    await this.write(actor, async (tx) => {
      if (open === undefined) {
        const uploadedAt = this.clock.now();
        const run = { id: runId, authorityId, kind, state: 'receiving', uploadedBy, uploadedAt } as const;
        await tx.insert(ImportRunEntity, run);
      }
      const file = { authorityId, id: fileId, runId, place: receiving.files, name, bytes: '0' };
      await tx.insert(ImportFileEntity, file);
    });
    runIds.add(runId);
    return fileId;
  }

  private write<T>({ authorityId }: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(authorityId, work);
  }
}

const refused = (code: string, message: string, field = 'files'): Refused =>
  new Refused([{ code, message, field }]);
