import { Injectable } from '@nestjs/common';
import { Database, findStaffBySubject } from '@ehc/persistence';
import { actorOf, type Actor } from './actor';

/** The member of staff whom the identity provider has vouched for, or null where we know no such person. */
@Injectable()
export class FindStaffBySubject {
  constructor(private readonly database: Database) {}

  async run(subject: string): Promise<Actor | null> {
    const found = await this.database.installWide((tx) => findStaffBySubject(tx, subject));
    return found && actorOf(found);
  }
}
