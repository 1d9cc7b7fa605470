export * from './casework.module';
export * from './health/check-readiness';
export * from './sign-in';
export { migrate } from '@ehc/persistence';
