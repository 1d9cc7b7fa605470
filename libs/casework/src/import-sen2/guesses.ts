import type { Sen2Fault } from '@ehc/domain';
import type { Sen2PersonItem } from './read-sen2';

/** What SEN2 left open and we had to take one way: each is a query of our own in the report. */
export class Guesses {
  readonly faults: Sen2Fault[] = [];

  constructor(private readonly item: Pick<Sen2PersonItem, 'place' | 'lineAt'>) {}

  /** `path` begins below the person and ends with the element that it is about. */
  query(path: string, code: string, message: string): void {
    this.report(path, code, message, 'query');
  }

  error(path: string, code: string, message: string): void {
    this.report(path, code, message, 'error');
  }

  private report(path: string, code: string, message: string, severity: Sen2Fault['severity']): void {
    const field = path.slice(path.lastIndexOf('/') + 1).replace(/\[\d+\]$/, '');
    const line = this.item.lineAt(path);
    this.faults.push({ line, path: `Person[${this.item.place}]/${path}`, field, code, message, severity });
  }
}

/** A request with its path below the person: `Requests[2]`. */
export const requestPath = (place: number): string => `Requests[${place}]`;
