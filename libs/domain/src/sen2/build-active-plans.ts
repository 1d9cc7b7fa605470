import type { Block, Years } from './block';
import { buildSetting } from './build-assessment';
import {
  ATTENDANCE_PATTERNS,
  PLACEMENT_SETTINGS,
  RANKS,
  RESIDENTIAL_PLACES,
  REVIEW_OUTCOMES,
  SEN_TYPES,
  WORK_BASED_LEARNING,
} from './codes';
import { codeIn, codeOf, DAY, LA_OR_UNKNOWN } from './forms';
import type { Sen2ActivePlans, Sen2Need, Sen2Placement } from './records';

const UNTIL_2023: Years = { to: 2023 };
const FROM_2024: Years = { from: 2024 };
const FROM_2025: Years = { from: 2025 };

/** What the plan is doing at the census: placements, needs, the latest review and the phase transfer. */
export const buildActivePlans = (block: Block): Sen2ActivePlans => ({
  transferLa: block.value('TransferLA', 'S2-46', LA_OR_UNKNOWN),
  res: block.value('Res', 'residentialCode', codeIn(RESIDENTIAL_PLACES), UNTIL_2023),
  wbp: block.value('WBP', 'workBasedCode', codeIn(WORK_BASED_LEARNING), UNTIL_2023),
  placements: block.blocks('PlacementDetail', buildPlacement),
  needs: block.blocks('SENneed', buildNeed),
  reviewMeeting: block.value('ReviewMeeting', 'S2-52', DAY, FROM_2024),
  reviewOutcome: block.value('ReviewOutcome', 'S2-53', codeIn(REVIEW_OUTCOMES), FROM_2024),
  reviewDraft: block.value('ReviewDraft', 'S2-56', DAY, FROM_2025),
  phaseTransferDueDate: block.value('PhaseTransferDueDate', 'S2-57', DAY, FROM_2025),
  phaseTransferFinalDate: block.value('PhaseTransferFinalDate', 'S2-57', DAY, FROM_2025),
  lastReview: block.value('LastReview', 'S2-52', DAY),
});

function buildPlacement(block: Block): Sen2Placement {
  block.value('AttendancePattern', 'attendanceCode', codeOf(ATTENDANCE_PATTERNS), UNTIL_2023);
  return {
    ...buildSetting(block, 'S2-35', codeIn(PLACEMENT_SETTINGS)),
    entryDate: block.value('EntryDate', 'S2-47', DAY),
    leavingDate: block.value('LeavingDate', 'S2-48', DAY),
    res: block.value('Res', 'residentialCode', codeIn(RESIDENTIAL_PLACES), FROM_2024),
    wbp: block.value('WBP', 'workBasedCode', codeIn(WORK_BASED_LEARNING), FROM_2024),
  };
}

function buildNeed(block: Block): Sen2Need {
  const senType = block.value('SENtype', 'S2-51', codeIn(SEN_TYPES));
  return { senType, senTypeRank: block.value('SENtypeRank', 'S2-51', codeOf(RANKS)) };
}
