/** How the API's answers describe their plainest parts. OpenAPI 3.1 has no `nullable`: null is a type. */
const orNull = (schema: object) => ({ oneOf: [schema, { type: 'null' }] });

const ofDay = { type: 'string', format: 'date', example: '2026-03-20' } as const;
const ofId = { type: 'string', format: 'uuid' } as const;

export const DAY = ofDay;
export const DAY_OR_NULL = orNull(ofDay);
export const ID = ofId;
export const ID_OR_NULL = orNull(ofId);
export const TEXT_OR_NULL = orNull({ type: 'string' });
export const COUNT = { type: 'integer', minimum: 0 } as const;
export const COUNT_OR_NULL = orNull(COUNT);

/** One of the values, or null. */
export const oneOfOrNull = (values: readonly string[]) => orNull({ type: 'string', enum: [...values] });
