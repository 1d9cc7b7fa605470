import { OptionalText } from './shapes';

/** The note that every change may carry. */
export abstract class NotedDto {
  @OptionalText(5000, 'Kept in the history with the step')
  note?: string | null;
}
