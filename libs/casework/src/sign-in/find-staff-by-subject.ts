import { Injectable } from '@nestjs/common';
import type { Actor } from './actor';
import { StaffDirectory } from './staff-directory';

/** The member of staff whom the identity provider has vouched for, or null where we know no such person. */
@Injectable()
export class FindStaffBySubject {
  constructor(private readonly staff: StaffDirectory) {}

  run(subject: string): Promise<Actor | null> {
    return this.staff.bySubject(subject);
  }
}
