import { applyDecorators } from '@nestjs/common';
import { isCivilDate } from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID, Length, Matches, ValidateBy } from 'class-validator';
import { DAY, DAY_OR_NULL, ID_OR_NULL } from '../schemas';

const IsDay = () =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: isCivilDate,
      defaultMessage: () => '$property must be a day in the calendar, such as 2026-03-20',
    },
  });

/** What PostgreSQL cannot keep as text: the null character, and half of a pair. */
const STORABLE = /^[^\0\p{Surrogate}]*$/u;
const TEXT_RULE = { message: '$property must be text without null characters' };

/** A day that must be given. */
export const Day = (description: string) => applyDecorators(IsDay(), ApiProperty({ ...DAY, description }));

/** A day that may be left out. */
export const OptionalDay = (description: string) =>
  applyDecorators(IsOptional(), IsDay(), ApiProperty({ ...DAY_OR_NULL, required: false, description }));

/** Text of some length. */
export const IsText = (longest: number) => applyDecorators(Length(1, longest), Matches(STORABLE, TEXT_RULE));

/** A list of such texts. */
export const IsTextEach = (longest: number) =>
  applyDecorators(Length(1, longest, { each: true }), Matches(STORABLE, { ...TEXT_RULE, each: true }));

/** Text that must be given. */
export const GivenText = (longest: number, description: string) =>
  applyDecorators(IsText(longest), ApiProperty({ minLength: 1, maxLength: longest, description }));

/** An id that may be left out. */
export const OptionalId = (description: string) =>
  applyDecorators(IsOptional(), IsUUID(), ApiProperty({ ...ID_OR_NULL, required: false, description }));

/** Text that may be left out. */
export const OptionalText = (longest: number, description: string) =>
  applyDecorators(
    IsOptional(),
    IsText(longest),
    ApiProperty({
      oneOf: [{ type: 'string', minLength: 1, maxLength: longest }, { type: 'null' }],
      required: false,
      description,
    }),
  );
