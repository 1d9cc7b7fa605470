export * from './la-numbers';
export * from './postcode';
export * from './ukprn';
export * from './uln';
export * from './upn';
export * from './urn';
