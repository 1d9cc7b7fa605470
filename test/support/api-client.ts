import { newId } from '@ehc/platform';
import type { Answer, ApiDocument } from './api-document';

/** What goes with a call. */
export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls operations by their names in the document, as somebody signed in. Each change gets a key of its own. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly document: ApiDocument,
    private readonly signedIn: Readonly<Record<string, string>>,
  ) {}

  async call(
    operationId: string,
    { params = {}, query = {}, body, headers = {} }: Sent = {},
  ): Promise<Answer> {
    const { method, path } = this.document.operation(operationId);
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`${operationId} needs ${name}`);
      return value;
    });
    const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
    const all = new Headers(
      method === 'post' ? { 'content-type': 'application/json', 'idempotency-key': newId() } : {},
    );
    for (const [name, value] of Object.entries({ ...this.signedIn, ...headers })) all.set(name, value);
    const answer = await fetch(this.url + filled + search, {
      method: method.toUpperCase(),
      headers: all,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Record<string, unknown>,
    };
  }
}
