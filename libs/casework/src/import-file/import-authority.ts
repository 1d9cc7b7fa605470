import { laName } from '@ehc/domain';
import { AuthorityEntity, insertRows, type Tx } from '@ehc/persistence';
import { newId } from '@ehc/platform';

/** An authority that an import names and that is not here yet. */
export const newAuthority = (code: string): AuthorityEntity => ({
  id: newId(),
  code,
  name: laName(code) ?? `Authority ${code}`,
  demonstration: false,
});

export const addAuthority = (tx: Tx, authority: AuthorityEntity): Promise<void> =>
  insertRows(tx, AuthorityEntity, [authority]);
