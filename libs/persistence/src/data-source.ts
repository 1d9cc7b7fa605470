import { DataSource, type DataSourceOptions } from 'typeorm';
import { types } from 'pg';
import { SteadyClient } from '@ehc/platform';
import { MIGRATIONS } from '../../../migrations';
import { AdviceRequestEntity } from './advice/advice-request.entity';
import { AnnualReviewEntity } from './annual-review/annual-review.entity';
import { AssessmentEntity } from './assessment/assessment.entity';
import { AuthorityEntity } from './authority/authority.entity';
import { RecordedExceptionEntity } from './exception/recorded-exception.entity';
import { HistoryLineEntity } from './history/history-line.entity';
import { ImportFaultEntity } from './import-run/import-fault.entity';
import { ImportFileEntity } from './import-run/import-file.entity';
import { ImportRunEntity } from './import-run/import-run.entity';
import { DeadlineEntity } from './matter/deadline.entity';
import { WaitEntity } from './matter/wait.entity';
import { WorkItemEntity } from './matter/work-item.entity';
import { NoticeEntity } from './notice/notice.entity';
import { OrganisationAddressEntity } from './notice/organisation-address.entity';
import { AllocationEntity } from './people/allocation.entity';
import { ChildEntity } from './people/child.entity';
import { OrganisationEntity } from './people/organisation.entity';
import { StaffMemberEntity } from './people/staff-member.entity';
import { PhaseTransferEntity } from './phase-transfer/phase-transfer.entity';
import { PlanEntity } from './plan/plan.entity';
import { AccessLogEntity } from './sign-in/access-log.entity';
import { SessionEntity } from './sign-in/session.entity';
import { SnakeNaming } from './snake-naming';
import { TermEntity } from './term-dates/term.entity';
import { UnplannedClosureEntity } from './term-dates/unplanned-closure.entity';

/** Days are strings everywhere: a driver that made them instants would move them by a time zone. */
types.setTypeParser(types.builtins.DATE, (value) => value);

export const ENTITIES = [
  AccessLogEntity,
  AdviceRequestEntity,
  AllocationEntity,
  AnnualReviewEntity,
  AssessmentEntity,
  AuthorityEntity,
  ChildEntity,
  DeadlineEntity,
  HistoryLineEntity,
  NoticeEntity,
  OrganisationAddressEntity,
  ImportFaultEntity,
  ImportFileEntity,
  ImportRunEntity,
  OrganisationEntity,
  PhaseTransferEntity,
  PlanEntity,
  RecordedExceptionEntity,
  SessionEntity,
  StaffMemberEntity,
  TermEntity,
  UnplannedClosureEntity,
  WaitEntity,
  WorkItemEntity,
];

/** The one data source. Nothing is ever synchronised: the tables are what the migrations say. */
export function dataSourceFor(url: string, poolSize = 10): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    poolSize,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    namingStrategy: new SnakeNaming(),
    applicationName: 'ehc-casework',
    connectTimeoutMS: 5000,
    extra: { Client: SteadyClient },
  };
  return new DataSource(options);
}
