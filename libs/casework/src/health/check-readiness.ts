import { Injectable } from '@nestjs/common';

/** What all work needs: the database. */
export abstract class Readiness {
  /** Rejects where the database does not answer. */
  abstract ask(): Promise<void>;
}

/** Whether work can be done now. */
@Injectable()
export class CheckReadiness {
  constructor(private readonly readiness: Readiness) {}

  async run(): Promise<boolean> {
    try {
      await this.readiness.ask();
      return true;
    } catch {
      return false;
    }
  }
}
