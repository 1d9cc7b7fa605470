import type { Sen2Person } from '@ehc/domain';
import type { Sen2PersonItem } from './read-sen2';

/** A person of the file who can come in. */
export interface SoundPerson extends Sen2PersonItem {
  readonly person: Sen2Person;
  readonly fingerprint: string;
}

/** Whether a person of the file can come in. */
export const isSound = (item: Sen2PersonItem): item is SoundPerson =>
  item.person !== null && item.fingerprint !== null;
