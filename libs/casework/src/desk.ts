import {
  ChildRecordRepository,
  ChildSearchRepository,
  MyWorkRepository,
  StaffListRepository,
  TimelineRepository,
} from '@ehc/persistence';
import { FindChildren } from './child/find-children';
import { ShowChildCase } from './child/show-child-case';
import { ShowStep } from './child/show-step';
import { ClassifyMatter } from './matter/classify-matter';
import { ShowMatter } from './matter/show-matter';
import { ListMyWork } from './my-work/list-my-work';
import { ListWorkHolders } from './my-work/list-work-holders';

export * from './child/find-children';
export type { OfferedSteps } from './child/offered-steps';
export * from './child/show-child-case';
export * from './child/show-step';
export * from './matter/classify-matter';
export * from './matter/show-matter';
export * from './my-work/list-my-work';
export * from './my-work/list-work-holders';

/** What the caseworker's pages read from. */
export const deskRepositories = [
  ChildRecordRepository,
  ChildSearchRepository,
  MyWorkRepository,
  StaffListRepository,
  TimelineRepository,
];

/** What the caseworker's pages do, beside the steps themselves. */
export const deskUseCases = [
  ClassifyMatter,
  FindChildren,
  ListMyWork,
  ListWorkHolders,
  ShowChildCase,
  ShowMatter,
  ShowStep,
];
