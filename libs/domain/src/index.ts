export * from './civil-date';
export * from './identifiers';
export * from './sen2';
