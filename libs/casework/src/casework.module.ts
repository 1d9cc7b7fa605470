import {
  AnnualReviewRepository,
  AssessmentRepository,
  ChaseRepository,
  Database,
  NoticeRepository,
  PhaseTransferRepository,
  RingRepository,
  WaitRepository,
} from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DecideReview } from './annual-review/decide-review';
import { RecordReviewMeeting } from './annual-review/record-review-meeting';
import { RecordReviewReport } from './annual-review/record-review-report';
import { RecordAdviceArrived } from './assessment/record-advice-arrived';
import { ChooseAuthority } from './authority/choose-authority';
import { ListBreakdownCases } from './breakdown/list-breakdown-cases';
import { ShowBreakdown } from './breakdown/show-breakdown';
import { LoadDemonstration } from './demonstration/load-demonstration';
import { deskRepositories, deskUseCases } from './desk';
import { RecordException } from './exception/record-exception';
import { ShowException } from './exception/show-exception';
import { WithdrawException } from './exception/withdraw-exception';
import { CheckReadiness } from './health/check-readiness';
import { ImportCaseload } from './import-csv/import-caseload';
import { importRunParts, importRunUseCases } from './import-run';
import { ImportSen2 } from './import-sen2/import-sen2';
import { ListNotices } from './notice/list-notices';
import { ListNoticesToSend } from './notice/list-notices-to-send';
import { SendNotice } from './notice/send-notice';
import { ImportAddresses } from './organisation-address/import-addresses';
import { ListOverdueReviews } from './overdue-reviews/list-overdue-reviews';
import { AdvanceAssessment } from './recording/advance-assessment';
import { AdvanceReview } from './recording/advance-review';
import { signInUseCases } from './sign-in';
import { ListFailedChases } from './timer/list-failed-chases';
import { ImportTermDates } from './term-dates/import-term-dates';
import { ListFailedRings } from './timer/list-failed-rings';
import { RetryFailedChases } from './timer/retry-failed-chases';
import { RetryFailedRings } from './timer/retry-failed-rings';
import { RingDeadlines } from './timer/ring-deadlines';
import { SweepChases } from './timer/sweep-chases';
import { SweepDeadlines } from './timer/sweep-deadlines';
import { WriteChase } from './timer/write-chase';
import { VerifyHistory } from './verification/verify-history';
import { VerifyMatters } from './verification/verify-matters';
import { VerifyTimers } from './verification/verify-timers';
import { ChaseWait } from './wait/chase-wait';

const REPOSITORIES = [
  AnnualReviewRepository,
  AssessmentRepository,
  ChaseRepository,
  NoticeRepository,
  PhaseTransferRepository,
  RingRepository,
  WaitRepository,
  ...deskRepositories,
];

/** Everything that a person or the timer can do. Every app imports this, and nothing below it. */
const USE_CASES = [
  ChaseWait,
  CheckReadiness,
  ChooseAuthority,
  DecideReview,
  ImportCaseload,
  ImportSen2,
  ImportAddresses,
  ImportTermDates,
  ListBreakdownCases,
  ListFailedChases,
  ListFailedRings,
  ListNotices,
  ListNoticesToSend,
  ListOverdueReviews,
  LoadDemonstration,
  RecordAdviceArrived,
  RecordException,
  RecordReviewMeeting,
  RecordReviewReport,
  RetryFailedChases,
  RetryFailedRings,
  SendNotice,
  ShowBreakdown,
  ShowException,
  SweepChases,
  SweepDeadlines,
  VerifyHistory,
  VerifyMatters,
  VerifyTimers,
  WithdrawException,
  ...deskUseCases,
  ...importRunUseCases,
  ...signInUseCases,
];

@Module({})
export class CaseworkModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The casework on one database, by one clock. */
  static on(databaseUrl: string, clock: Clock, poolSize?: number): DynamicModule {
    return {
      module: CaseworkModule,
      global: true,
      providers: [
        { provide: Database, useFactory: () => Database.openOwn(databaseUrl, poolSize) },
        { provide: Clock, useValue: clock },
        AdvanceAssessment,
        AdvanceReview,
        RingDeadlines,
        WriteChase,
        ...REPOSITORIES,
        ...importRunParts,
        ...USE_CASES,
      ],
      exports: [Clock, ...USE_CASES],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
