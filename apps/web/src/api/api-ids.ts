import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ID } from './schemas';

/** Describes the ids in an address: `children/:childId`. */
export const ApiIds = (path: string) =>
  applyDecorators(...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ApiParam({ name, schema: ID })));
