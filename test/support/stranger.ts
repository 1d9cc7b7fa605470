import { ApiClient, type Sent } from './api-client';
import { ApiDocument, type Answer, type OpenApi } from './api-document';

/** How the document says that a program signs in. */
interface SignIn {
  readonly begin: string;
  readonly demonstration: { readonly choose: string; readonly token: string };
}

/** A program written against the served document alone: it knows the address of the service, and HTTP. */
export class Stranger {
  private readonly cookies = new Map<string, string>();
  private token = '';

  private constructor(
    private readonly url: string,
    private readonly document: ApiDocument,
  ) {}

  static async of(url: string): Promise<Stranger> {
    const served = await fetch(`${url}/api/v1/openapi.json`);
    return new Stranger(url, new ApiDocument((await served.json()) as OpenApi));
  }

  /** Signs in as the document describes it: follows the redirects, sends the one form, follows them again. */
  async signIn(person: string): Promise<void> {
    this.cookies.clear();
    const steps = this.document.document.components.securitySchemes['session']?.['x-sign-in'] as SignIn;
    const { address, text } = await this.follow(steps.begin);
    const { choose, token } = steps.demonstration;
    const action = /<form action="([^"]+)"/.exec(text)?.[1] ?? '';
    const hidden = new RegExp(`name="${token}" value="([^"]+)"`).exec(text)?.[1] ?? '';
    const form = new URLSearchParams({ [token]: hidden, [choose]: person });
    await this.follow(new URL(action, address).href, { method: 'POST', body: form });
    this.token = (await this.call('showSession')).body['csrfToken'] as string;
  }

  /** Calls an operation, and holds the answer against the document. */
  async call(operationId: string, sent: Sent = {}): Promise<Answer> {
    const client = new ApiClient(this.url, this.document, {
      cookie: this.cookieHeader(),
      'x-csrf-token': this.token,
    });
    const answer = await client.call(operationId, sent);
    const faults = this.document.faultsOfAnswer(operationId, answer);
    if (faults.length > 0) throw new Error(`${operationId}: ${faults.join('; ')}`);
    return answer;
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Follows redirects by hand, keeping cookies, as a browser does. */
  private async follow(path: string, init: RequestInit = {}): Promise<{ address: string; text: string }> {
    const address = new URL(path, this.url).href;
    const headers = { cookie: this.cookieHeader() };
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next !== null) return this.follow(new URL(next, address).href);
    return { address, text: await answer.text() };
  }
}
