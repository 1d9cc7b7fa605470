import { allAuthorities, Database } from '@ehc/persistence';
import { BadInput } from '@ehc/platform';
import { Injectable } from '@nestjs/common';

/** An authority, as a command names it. */
export interface ChosenAuthority {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Finds the authority that a command is about: the one with the code given, or the only one there is. */
@Injectable()
export class ChooseAuthority {
  constructor(private readonly database: Database) {}

  async run(code: string | undefined): Promise<ChosenAuthority> {
    const authorities = await this.database.installWide(allAuthorities);
    const codes = authorities.map((authority) => authority.code).join(', ');
    const [first] = authorities;
    if (!first)
      throw new BadInput(
        'There is no authority yet. Load the demonstration ("ehc demo") or import a caseload',
      );
    if (code === undefined) {
      if (authorities.length === 1) return first;
      throw new BadInput(`There are several authorities (${codes}). Say which with --authority CODE`);
    }
    const chosen = authorities.find((authority) => authority.code === code);
    if (!chosen) throw new BadInput(`There is no authority ${code}. There is: ${codes}`);
    return chosen;
  }
}
