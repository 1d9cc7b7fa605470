import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import { MOUNTED_AT } from './relying-party';

/** The provider's own addresses. Choosing a person is a page of ours, so it is not among them. */
const ITS_PATHS = ['/auth', '/auth/*', '/token', '/jwks', '/.well-known/openid-configuration'];

/** Hands the provider its requests as they came, the body unread. */
export function mountDemonstrationProvider(server: FastifyInstance, provider: Provider): void {
  const answer = provider.callback();
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, parsed) => {
      parsed(null);
    });
    for (const path of ITS_PATHS) {
      scope.all(MOUNTED_AT + path, async ({ raw }, reply) => {
        reply.hijack();
        const stripped = (raw.url ?? '').slice(MOUNTED_AT.length);
        await answer(Object.assign(raw, { originalUrl: raw.url, url: stripped }), reply.raw);
      });
    }
    done();
  });
}
