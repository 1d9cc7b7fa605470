export * from './annual-review/decide-review';
export * from './annual-review/record-review-meeting';
export * from './annual-review/record-review-report';
export * from './assessment/record-advice-arrived';
export * from './authority/choose-authority';
export * from './casework.module';
<<<<<<< HEAD
export * from './desk';
=======
export * from './sign-in/actor';
export * from './verification/verify-history';
export * from './verification/verify-matters';
>>>>>>> main
export * from './health/check-readiness';
export * from './sign-in';
export * from './wait/chase-wait';
export { migrate } from '@ehc/persistence';
