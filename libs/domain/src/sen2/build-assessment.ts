import type { Block, Form } from './block';
import {
  ASSESSMENT_OUTCOMES,
  CEASE_REASONS,
  DIRECT_PAYMENTS,
  PLAN_SETTINGS,
  RANKS,
  RESIDENTIAL_PLACES,
  WORK_BASED_LEARNING,
} from './codes';
import type { PlacementSetting } from './codes';
import { codeIn, codeOf, DAY, FLAG, TEXT, UKPRN, URN } from './forms';
import type { Sen2Assessment, Sen2NamedPlan, Sen2PlanDetail } from './records';

/** The assessment under a request, with the plan that it led to. */
export const buildAssessment = (block: Block): Sen2Assessment => ({
  assessmentOutcome: block.value('AssessmentOutcome', 'S2-24', codeIn(ASSESSMENT_OUTCOMES)),
  assessmentOutcomeDate: block.value('AssessmentOutcomeDate', 'S2-26', DAY),
  assessmentMediation: block.value('AssessmentMediation', 'S2-30', FLAG),
  assessmentTribunal: block.value('AssessmentTribunal', 'S2-30', FLAG),
  otherMediation: block.value('OtherMediation', 'S2-30', FLAG),
  otherTribunal: block.value('OtherTribunal', 'S2-30', FLAG),
  week20: block.value('Week20', 'S2-30', FLAG),
  namedPlan: block.block('NamedPlan', buildNamedPlan),
});

const buildNamedPlan = (block: Block): Sen2NamedPlan => ({
  startDate: block.value('StartDate', 'S2-31', DAY),
  planDetails: block.blocks('PlanDetail', (detail) => buildSetting(detail, 'S2-36', codeIn(PLAN_SETTINGS))),
  planRes: block.value('PlanRes', 'residentialCode', codeIn(RESIDENTIAL_PLACES)),
  planWbp: block.value('PlanWBP', 'workBasedCode', codeIn(WORK_BASED_LEARNING)),
  pb: block.value('PB', 'S2-41', FLAG),
  oa: block.value('OA', 'S2-41', FLAG),
  dp: block.value('DP', 'S2-41', codeIn(DIRECT_PAYMENTS)),
  ceaseDate: block.value('CeaseDate', 'S2-42', DAY),
  ceaseReason: block.value('CeaseReason', 'S2-42', codeIn(CEASE_REASONS)),
});

/** What a named and a real placement have in common; they differ in the setting codes that they may use. */
export const buildSetting = (
  block: Block,
  code: string,
  settings: Form<PlacementSetting>,
): Sen2PlanDetail => ({
  urn: block.value('URN', 'urnForm', URN),
  ukprn: block.value('UKPRN', 'ukprnForm', UKPRN),
  senSetting: block.value('SENSetting', code, settings),
  senSettingOther: block.value('SENSettingOther', 'S2-37', TEXT),
  placementRank: block.value('PlacementRank', code === 'S2-36' ? 'S2-34' : 'S2-47', codeOf(RANKS)),
  senUnitIndicator: block.value('SENunitIndicator', 'S2-38', FLAG),
  resourcedProvisionIndicator: block.value('ResourcedProvisionIndicator', 'S2-38', FLAG),
});
