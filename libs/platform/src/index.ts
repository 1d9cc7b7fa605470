export * from './clock';
export * from './config';
export * from './embedded-postgres/embedded-database';
export { freePort, portIsFree } from './free-port';
export * from './errors';
export * from './ids';
export * from './launcher-channel';
export * from './logger';
export * from './project-root';
