import { Injectable } from '@nestjs/common';
import { Database } from '@ehc/persistence';

/** Whether work can be done now: whether the database answers. */
@Injectable()
export class CheckReadiness {
  constructor(private readonly database: Database) {}

  async run(): Promise<boolean> {
    try {
      await this.database.installWide((tx) => tx.query('SELECT 1'));
      return true;
    } catch {
      return false;
    }
  }
}
