import type { Caseload } from './caseload';
import type { Faults } from './faults';
import type { Service } from './service';

/** Whom it happens to. */
export interface Victim {
  readonly service: Service;
  readonly caseload: Caseload;
  readonly faults: Faults;
}

/** One bad thing: how it comes about, how long it lasts, and how it is put right. */
export interface Mishap {
  readonly name: string;
  readonly lastsSeconds: number;
  happens(victim: Victim): Promise<void>;
  mended(victim: Victim): Promise<void>;
}
