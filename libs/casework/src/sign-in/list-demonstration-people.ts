import { Injectable } from '@nestjs/common';
import { StaffDirectory, type DemonstrationPerson } from './staff-directory';

/** Everyone as whom the demonstration can be tried. */
@Injectable()
export class ListDemonstrationPeople {
  constructor(private readonly staff: StaffDirectory) {}

  run(): Promise<readonly DemonstrationPerson[]> {
    return this.staff.demonstrationPeople();
  }
}
