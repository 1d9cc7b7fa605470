export * from './sign-in';
export * from './health/check-readiness';
