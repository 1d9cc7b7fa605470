import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEGABYTES = 400;
const PAGE_BYTES = 4096;

/** A disk of its own that is small enough to be filled: memory that is mounted as one. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Mounts one at the folder, or gives undefined where this account may not. */
  static mount(folder: string): SmallDisk | undefined {
    mkdirSync(folder, { recursive: true });
    const size = `size=${MEGABYTES}m`;
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `${size},mode=755`, 'tmpfs', folder]);
    return status === 0 ? new SmallDisk(folder) : undefined;
  }

  /** Whether this machine and this account can make one at all. */
  static isPossible(): boolean {
    const folder = mkdtempSync(join(tmpdir(), 'ehc-disk-'));
    const disk = SmallDisk.mount(folder);
    disk?.unmount();
    rmSync(folder, { recursive: true });
    return disk !== undefined;
  }

  /** Takes all that is left, to the last page. */
  fill(): void {
    const file = openSync(this.filler, 'a');
    const page = Buffer.alloc(PAGE_BYTES);
    try {
      for (;;) if (writeSync(file, page) < PAGE_BYTES) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Gives back what was taken. */
  clear(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    spawnSync('umount', ['--lazy', this.folder]);
  }

  private get filler(): string {
    return join(this.folder, 'filler');
  }
}
