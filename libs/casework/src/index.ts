export * from './annual-review/decide-review';
export * from './annual-review/record-review-meeting';
export * from './annual-review/record-review-report';
export * from './assessment/record-advice-arrived';
export * from './casework.module';
export * from './health/check-readiness';
export * from './sign-in';
export * from './wait/chase-wait';
export { migrate } from '@ehc/persistence';
