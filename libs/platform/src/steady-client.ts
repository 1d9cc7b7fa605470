import type { EventEmitter } from 'node:events';
import { Client, type ClientConfig } from 'pg';

/**
 * A connection to PostgreSQL that never ends the whole program. pg throws out of the process where a connection is
 * cut while nobody listens, as between its being made and its being handed out. Here the cut is kept for whoever
 * begins to listen next.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    let untold: Error | undefined;
    this.on('error', (error) => {
      if (this.listenerCount('error') === 1) untold = error;
    });
    (this as EventEmitter).on('newListener', (event: string, listener: (error: Error) => void) => {
      if (event === 'error' && untold) process.nextTick(listener, untold);
    });
  }
}
