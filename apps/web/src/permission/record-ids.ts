import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '@ehc/platform';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ids in an address. What cannot be an id names nothing: page not found, as for an id of somebody else's. */
@Injectable()
export class RecordIds<T extends Record<string, string>> implements PipeTransform<T, T> {
  transform(ids: T): T {
    for (const [name, id] of Object.entries(ids)) if (!ID.test(id)) throw new NotFound(name, id);
    return ids;
  }
}
