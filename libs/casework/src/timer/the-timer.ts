import type { StepBy } from '@ehc/domain';

/** The system itself, which does what the timers do. */
export const TIMER: StepBy = { staffId: null, role: 'timer' };
