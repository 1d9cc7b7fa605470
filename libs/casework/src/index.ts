export { migrate } from '@ehc/persistence';
