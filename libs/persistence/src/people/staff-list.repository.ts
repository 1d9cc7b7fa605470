import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../database';
import { StaffMemberEntity } from './staff-member.entity';

/** Reads the people of an authority. */
@Injectable()
export class StaffListRepository {
  /** Whoever may hold children's cases, by name. */
  holdingCases(tx: Tx, authorityId: string): Promise<StaffMemberEntity[]> {
    const role = In(['caseworker', 'backlogOfficer']);
    return tx.find(StaffMemberEntity, { where: { authorityId, role }, order: { name: 'ASC', id: 'ASC' } });
  }
}
