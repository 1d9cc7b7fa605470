import { createServer } from 'node:http';
import { announceReady, closeWhenAsked, loadConfig } from '@ehc/platform';

const config = loadConfig('web');
const server = createServer((_request, response) => response.end('EHC casework'));
server.listen(config.port, config.host, () => {
  announceReady(config.publicUrl);
});
closeWhenAsked(
  () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    }),
);
