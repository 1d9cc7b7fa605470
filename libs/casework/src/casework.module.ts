import {
  AnnualReviewRepository,
  AssessmentRepository,
  Database,
  PhaseTransferRepository,
  WaitRepository,
} from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ChooseAuthority } from './authority/choose-authority';
import { ListBreakdownCases } from './breakdown/list-breakdown-cases';
import { ShowBreakdown } from './breakdown/show-breakdown';
import { DecideReview } from './annual-review/decide-review';
import { RecordReviewMeeting } from './annual-review/record-review-meeting';
import { RecordReviewReport } from './annual-review/record-review-report';
import { RecordAdviceArrived } from './assessment/record-advice-arrived';
import { ImportCaseload } from './import-csv/import-caseload';
import { ImportSen2 } from './import-sen2/import-sen2';
import { AdvanceAssessment } from './recording/advance-assessment';
import { AdvanceReview } from './recording/advance-review';
import { VerifyHistory } from './verification/verify-history';
import { VerifyMatters } from './verification/verify-matters';
import { CheckReadiness } from './health/check-readiness';
import { signInUseCases } from './sign-in';
import { ChaseWait } from './wait/chase-wait';

const REPOSITORIES = [AnnualReviewRepository, AssessmentRepository, PhaseTransferRepository, WaitRepository];

/** Everything that a person or the timer can do. Every app imports this, and nothing below it. */
const USE_CASES = [
  ChaseWait,
  ChooseAuthority,
  DecideReview,
  ImportCaseload,
  ImportSen2,
  ListBreakdownCases,
  RecordAdviceArrived,
  RecordReviewMeeting,
  RecordReviewReport,
  ShowBreakdown,
  CheckReadiness,
  VerifyHistory,
  VerifyMatters,
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
        { provide: Database, useFactory: () => Database.open(databaseUrl, poolSize) },
        { provide: Clock, useValue: clock },
        AdvanceAssessment,
        AdvanceReview,
        ...REPOSITORIES,
        ...USE_CASES,
      ],
      exports: [Clock, ...USE_CASES],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
