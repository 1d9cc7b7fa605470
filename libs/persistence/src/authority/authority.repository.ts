import type { Tx } from '../database';
import { AuthorityEntity } from './authority.entity';

/** Every authority of the install, by code. */
export function allAuthorities(tx: Tx): Promise<AuthorityEntity[]> {
  return tx.find(AuthorityEntity, { order: { code: 'ASC' } });
}

export function findAuthority(tx: Tx, code: string): Promise<AuthorityEntity | null> {
  return tx.findOne(AuthorityEntity, { where: { code } });
}
