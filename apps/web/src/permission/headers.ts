import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isApi } from './is-api';
import { isSecure, type WebSettings } from '../web-settings';

/** Tells browsers to run and load only what is ours. */
export async function protectHeaders(server: FastifyInstance, settings: WebSettings): Promise<void> {
  const secure = isSecure(settings);
  const providers = settings.signIn.kind === 'provider' ? [new URL(settings.signIn.issuer).origin] : [];
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        // Signing out is a form that ends at the identity provider.
        formAction: ["'self'", ...providers],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    hsts: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  // An answer of the API may hold a child's data, so nothing keeps it.
  server.addHook('onRequest', (request, reply, done) => {
    if (isApi(request)) void reply.header('cache-control', 'no-store');
    done();
  });
}
