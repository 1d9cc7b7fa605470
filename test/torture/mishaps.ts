import type { Copy } from './copy';
import type { Service } from './service';

/** One bad thing: how it comes about, how long it lasts, and how it is put right. */
export interface Mishap {
  readonly name: string;
  readonly lastsSeconds: number;
  happens(service: Service): Promise<void>;
  mended(service: Service): Promise<void>;
}

/** Killed as by the system when memory runs out: no time to say goodbye. */
const killed = (name: string, copyOf: (service: Service) => Copy | undefined): Mishap => ({
  name,
  lastsSeconds: 0.5,
  happens: async (service) => {
    await copyOf(service)?.end('SIGKILL');
  },
  mended: async (service) => {
    await copyOf(service)?.start();
  },
});

export const MISHAPS: readonly Mishap[] = [killed('a web server is killed', ({ webs }) => webs[0])];
