import { childSearchOf, isEmptySearch, referenceIn } from '@ehc/domain';
import { ChildSearchRepository, Database, type FoundChild } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

export type { FoundChild } from '@ehc/persistence';

export const MOST_CHILDREN_SHOWN = 50;

export interface FoundChildren {
  readonly children: readonly FoundChild[];
  /** There are more than are shown: the search must be narrowed. */
  readonly more: boolean;
}

/** Finds children by name, birth date, UPN or the reference of a message, as typed. Typing order, accents and case don't matter. */
@Injectable()
export class FindChildren {
  constructor(
    private readonly database: Database,
    private readonly search: ChildSearchRepository,
  ) {}

  async run({ actor, typed }: { readonly actor: Actor; readonly typed: string }): Promise<FoundChildren> {
    const wanted = childSearchOf(typed);
    if (isEmptySearch(wanted)) return { children: [], more: false };
    const { authorityId } = actor;
    const reference = referenceIn(typed);
    const found = await this.database.report(authorityId, async (tx) => [
      ...(reference === null ? [] : await this.search.byReference(tx, authorityId, reference)),
      ...(await this.search.find(tx, authorityId, wanted, MOST_CHILDREN_SHOWN + 1)),
    ]);
    return { children: found.slice(0, MOST_CHILDREN_SHOWN), more: found.length > MOST_CHILDREN_SHOWN };
  }
}
