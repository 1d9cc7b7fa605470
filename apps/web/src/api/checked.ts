import { ValidationPipe } from '@nestjs/common';
import { BadInput } from '@ehc/platform';
import type { ValidationError } from 'class-validator';

/** Checks the shape of a query or a body: what is misspelt or unknown is a 400, never left out in silence. */
export const checked = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  exceptionFactory: (errors: readonly ValidationError[]) =>
    new BadInput(
      `${errors.flatMap(({ constraints = {} }) => Object.values(constraints)).join('. ')}. Nothing was changed.`,
    ),
});
