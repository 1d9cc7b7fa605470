import type { ChildSearch, CivilDate } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';

/** A child that a search found. */
export interface FoundChild {
  readonly id: string;
  readonly forename: string;
  readonly surname: string;
  readonly bornOn: CivilDate;
  readonly settingName: string | null;
  readonly caseworkerName: string | null;
}

const FOUND = `
  SELECT c.id, c.forename, c.surname, c.born_on AS "bornOn", o.name AS "settingName", s.name AS "caseworkerName"
  FROM child c
  LEFT JOIN organisation o ON o.id = c.setting_id
  LEFT JOIN staff_member s ON s.id = c.caseworker_id
  WHERE c.authority_id = $1`;

/** Finds children of one authority. Each word must begin one of the child's names. */
@Injectable()
export class ChildSearchRepository {
  /** The children that messages with this reference are about: one, but for a very rare chance. */
  byReference(tx: Tx, authorityId: string, reference: string): Promise<FoundChild[]> {
    const sql = `${FOUND}
    AND c.id IN (SELECT n.child_id FROM notice n WHERE n.authority_id = $1 AND n.reference = $2)
    ORDER BY c.id`;
    return tx.query(sql, [authorityId, reference]);
  }

  find(
    tx: Tx,
    authorityId: string,
    { words, bornOn, upn }: ChildSearch,
    limit: number,
  ): Promise<FoundChild[]> {
    const values: unknown[] = [authorityId];
    const given = (value: unknown) => `$${values.push(value)}`;
    // One condition a word, each of which the index can answer. Words are letters and digits: none is a wildcard.
    const conditions = words.map((word) => `' ' || c.search_name LIKE ${given(`% ${word}%`)}`);
    if (bornOn !== null) conditions.push(`c.born_on = ${given(bornOn)}`);
    if (upn !== null) conditions.push(`c.upn = ${given(upn)}`);
    const order = 'ORDER BY c.search_name COLLATE "C", c.born_on, c.id';
    const sql = [FOUND, ...conditions].join('\n    AND ');
    return tx.query(`${sql}\n  ${order} LIMIT ${given(limit)}`, values);
  }
}
