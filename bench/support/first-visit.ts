import { request, type IncomingMessage } from 'node:http';
import type { Call } from './load';

/** What a browser without anything in its cache loads for a page, in bytes of the bodies as they are sent. */
export interface FirstVisit {
  readonly html: number;
  readonly styles: number;
  readonly scripts: number;
  /** Images, icons and fonts. */
  readonly rest: number;
  readonly files: number;
}

/** As a browser asks for an address that somebody types, by HTTPS or from its own machine; by plain HTTP it takes no Brotli. */
const ACCEPTED = { 'accept-encoding': 'gzip, deflate, br', 'sec-fetch-site': 'none' };

/** Loads a page and everything that it, its styles and its scripts name. */
export async function firstVisit(call: Call): Promise<FirstVisit> {
  const page = await load(call);
  const found = new Map<string, { readonly bytes: number; readonly kind: keyof FirstVisit }>();
  const waiting = addressesIn(page.text);
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (found.has(address)) continue;
    const { bytes, text, kind } = await load({
      url: new URL(address, call.url).href,
      method: 'GET',
      headers: {},
    });
    found.set(address, { bytes, kind });
    if (kind !== 'rest') waiting.push(...addressesIn(text));
  }
  const sum = (wanted: keyof FirstVisit) =>
    [...found.values()].filter(({ kind }) => kind === wanted).reduce((all, { bytes }) => all + bytes, 0);
  return {
    ...{ html: page.bytes, styles: sum('styles'), scripts: sum('scripts'), rest: sum('rest') },
    files: 1 + found.size,
  };
}

/** Our own assets all have addresses of one kind, wherever they are named; scripts name theirs beside them. */
function addressesIn(text: string): string[] {
  const absolute = [...text.matchAll(/\/assets\/[\w-]+-[0-9a-f]{10}\.\w+/g)].map(([address]) => address);
  const beside = [...text.matchAll(/from ?['"]\.\/([\w.-]+)['"]/g)].map(([, name = '']) => `/assets/${name}`);
  return [...absolute, ...beside];
}

interface Loaded {
  readonly bytes: number;
  readonly text: string;
  readonly kind: keyof FirstVisit;
}

/** Twice: once as it is sent, for its size, and once plain, to be read. */
async function load(call: Call): Promise<Loaded> {
  const sent = await answerTo({ ...call, headers: { ...call.headers, ...ACCEPTED } });
  const plain = await answerTo(call);
  return { bytes: sent.content.length, text: plain.content.toString(), kind: kindOf(plain.type) };
}

function kindOf(type: string): keyof FirstVisit {
  if (type.includes('html')) return 'html';
  if (type.includes('css')) return 'styles';
  return type.includes('javascript') ? 'scripts' : 'rest';
}

async function answerTo({ url, method, headers, body }: Call): Promise<{ content: Buffer; type: string }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).on('error', reject).end(body);
  });
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode ?? ''}`);
  return { content: Buffer.concat(parts), type: answer.headers['content-type'] ?? '' };
}
