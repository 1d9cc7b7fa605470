import { EndSession } from './end-session';
import { FindSession } from './find-session';
import { FindStaffBySubject } from './find-staff-by-subject';
import { ListDemonstrationPeople } from './list-demonstration-people';
import { OpenSession } from './open-session';
import { RecordAccess } from './record-access';
import { RememberInSession } from './remember-in-session';

export * from './actor';
export * from './end-session';
export * from './find-session';
export * from './find-staff-by-subject';
export * from './list-demonstration-people';
export * from './open-session';
export * from './record-access';
export * from './remember-in-session';
export * from './session';

/** All that signing in, staying signed in and being recorded needs. */
export const signInUseCases = [
  EndSession,
  FindSession,
  FindStaffBySubject,
  ListDemonstrationPeople,
  OpenSession,
  RecordAccess,
  RememberInSession,
];
