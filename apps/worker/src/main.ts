import { closeWhenAsked, loadConfig } from '@ehc/platform';

loadConfig('worker');
const idle = setInterval(() => undefined, 60_000);
closeWhenAsked(() => {
  clearInterval(idle);
  return Promise.resolve();
});
