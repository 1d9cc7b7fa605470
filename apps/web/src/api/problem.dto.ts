import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';

/** What went wrong, as RFC 9457 writes it. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:ehc:problem:badRequest' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty({ description: 'What it was and what to do, in words for a person' }) detail!: string;
}

const WHEN: Readonly<Record<number, string>> = {
  400: 'What was asked for cannot be read',
  401: 'Nobody is signed in',
  403: 'The role does not include it',
};

/** The ways in which a route can fail. */
export const ApiProblem = (...statuses: readonly number[]) =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({ status, description: WHEN[status] ?? 'A problem', type: ProblemDto }),
    ),
  );
