import { AuthorityEntity, Database } from '@ehc/persistence';
import { BadInput } from '@ehc/platform';
import { Injectable } from '@nestjs/common';

export interface ChosenAuthority {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The authority that a command is about: the one with the code, or the only one there is. */
@Injectable()
export class ChooseAuthority {
  constructor(private readonly database: Database) {}

  async run(code?: string): Promise<ChosenAuthority> {
    const all = await this.database.installWide((tx) => tx.find(AuthorityEntity, { order: { code: 'ASC' } }));
    const list = all.map((authority) => `${authority.code} ${authority.name}`).join(', ');
    const [first, second] = code === undefined ? all : all.filter((authority) => authority.code === code);
    if (first && !second) return first;
    if (all.length === 0) throw new BadInput('There is no authority in this database yet');
    if (code !== undefined) throw new BadInput(`There is no authority ${code} here. There is: ${list}`);
    throw new BadInput(`There are several authorities, name one with --authority CODE: ${list}`);
  }
}
