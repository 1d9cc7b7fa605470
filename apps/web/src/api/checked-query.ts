import { ValidationPipe } from '@nestjs/common';

/** Checks the shape of a query: what is misspelt or unknown is a 400, never left out in silence. */
export const checkedQuery = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
});
