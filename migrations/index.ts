import { CreateCaseworkTables20261125100000 } from './20261125100000-create-casework-tables';
import { CreateHistory20261125100100 } from './20261125100100-create-history';
import { CreateSignIn20261125100200 } from './20261125100200-create-sign-in';
import { IndexFigures20261125110000 } from './20261125110000-index-figures';
import { IndexWaitsAndNamesByChild20261125110100 } from './20261125110100-index-waits-and-names-by-child';
import { IndexDeadlinesByChild20261125113000 } from './20261125113000-index-deadlines-by-child';
import { CreateTermDates20261125120000 } from './20261125120000-create-term-dates';
import { AddBornOnToAnnualReview20261125130000 } from './20261125130000-add-born-on-to-annual-review';
import { CreateRecordedException20261126090000 } from './20261126090000-create-recorded-exception';
import { CreateAnsweredCall20261126100000 } from './20261126100000-create-answered-call';
import { AddChaseTimerToWait20261126110000 } from './20261126110000-add-chase-timer-to-wait';
import { CreateNotices20261126110100 } from './20261126110100-create-notices';
import { BackfillNextChase20261126110200 } from './20261126110200-backfill-next-chase';
import { CreateImportRuns20261126130000 } from './20261126130000-create-import-runs';
import { AddAddressesToImportKinds20261126140000 } from './20261126140000-add-addresses-to-import-kinds';
import { IndexWhatTimersGaveUp20261126150000 } from './20261126150000-index-what-timers-gave-up';
import { IndexExceptionsOfEarlyStages20261126160000 } from './20261126160000-index-exceptions-of-early-stages';
import { CoverFigures20261127100000 } from './20261127100000-cover-figures';
import { VacuumFiguresEarly20261127100100 } from './20261127100100-vacuum-figures-early';
import { AddSealToHistory20261127110000 } from './20261127110000-add-seal-to-history';

/** Every migration, oldest first. They are compiled into each app, so no loader is needed to run them. */
export const MIGRATIONS = [
  CreateCaseworkTables20261125100000,
  CreateHistory20261125100100,
  CreateSignIn20261125100200,
  IndexFigures20261125110000,
  IndexWaitsAndNamesByChild20261125110100,
  IndexDeadlinesByChild20261125113000,
  CreateTermDates20261125120000,
  AddBornOnToAnnualReview20261125130000,
  CreateRecordedException20261126090000,
  CreateAnsweredCall20261126100000,
  AddChaseTimerToWait20261126110000,
  CreateNotices20261126110100,
  BackfillNextChase20261126110200,
  CreateImportRuns20261126130000,
  AddAddressesToImportKinds20261126140000,
  IndexWhatTimersGaveUp20261126150000,
  IndexExceptionsOfEarlyStages20261126160000,
  CoverFigures20261127100000,
  VacuumFiguresEarly20261127100100,
  AddSealToHistory20261127110000,
];
