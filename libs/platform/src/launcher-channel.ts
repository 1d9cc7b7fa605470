/** Someone who can sign in to the demonstration, as the launcher prints them. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly role: string;
}

/** What the web server tells the launcher once it answers. */
export interface Ready {
  readonly kind: 'ready';
  readonly address: string;
  readonly people: readonly DemonstrationPerson[];
}

/** Tells the launcher that this process answers. Says nothing where there is no launcher. */
export function announceReady(address: string, people: readonly DemonstrationPerson[] = []): void {
  process.send?.({ kind: 'ready', address, people } satisfies Ready);
}

export function isReady(message: unknown): message is Ready {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready';
}

/**
 * Closes this process in good order when it is asked to (SIGTERM, SIGINT) or when its launcher is gone,
 * so that a killed launcher leaves nothing behind. A second request changes nothing.
 */
export function closeWhenAsked(close: () => Promise<void>): void {
  let closing = false;
  const end = () => {
    if (closing) return;
    closing = true;
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (process.channel) process.on('disconnect', end);
}
