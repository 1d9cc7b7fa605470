import type { CivilDate } from '@ehc/domain';
import { dayInWords } from '../../layout/wording';

export function view(today: CivilDate) {
  return { title: 'Waiting for', today: dayInWords(today) };
}
