import type { CivilDate } from '@ehc/domain';
import { dayInWords } from '../../layout/wording';

export function view(today: CivilDate) {
  return { title: 'Overdue reviews', today: dayInWords(today) };
}
