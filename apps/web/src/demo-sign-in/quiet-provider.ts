/**
 * The provider prints advice for those who run it in production, which this one refuses to do. The advice
 * begins with its name; nothing else is held back. Import this before `oidc-provider`.
 */
const ITS_ADVICE = /oidc-provider (WARNING|NOTICE): /;

for (const level of ['warn', 'info'] as const) {
  const print = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    if (typeof words[0] !== 'string' || !ITS_ADVICE.test(words[0])) print(...words);
  };
}
