import { Injectable } from '@nestjs/common';
import { Database, demonstrationStaff } from '@ehc/persistence';
import { actorOf, type Actor } from './actor';

/** Somebody of a made-up authority, with the name by which the bundled sign-in knows them. */
export interface DemonstrationPerson extends Actor {
  readonly subject: string;
}

/** Everyone as whom the demonstration can be tried. */
@Injectable()
export class ListDemonstrationPeople {
  constructor(private readonly database: Database) {}

  async run(): Promise<DemonstrationPerson[]> {
    const people = await this.database.installWide(demonstrationStaff);
    return people.map((person) => ({ ...actorOf(person), subject: person.staff.subject }));
  }
}
