import type { CivilDate } from '@ehc/domain';
import { NotedDto } from '../write/noted.dto';
import { Day, OptionalDay, OptionalText } from '../write/shapes';

export class ChaseWaitDto extends NotedDto {
  @Day('The day of the chase')
  chasedOn!: CivilDate;

  @OptionalDay('The day by which they promised it; left out, what was promised before stays')
  promisedFor?: CivilDate | null;

  @OptionalText(1000, 'Why it is stuck, in their words; left out, what was said before stays')
  blockedReason?: string | null;
}
