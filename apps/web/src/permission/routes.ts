import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ALLOWED, type Allowed } from './allow';
import { AUDIT_EVENT } from './audit';
import { CHANGES_NOTHING } from './changes-nothing';

/** One door of the server, and what its decorators say about it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly allowed: Allowed | undefined;
  readonly auditEvent: string | undefined;
  /** Needs no token against forgery. */
  readonly changesNothing: boolean;
}

const names = (routes: readonly Route[]): string => routes.map(({ handler }) => handler).join(', ');

type Handler = (...parameters: never[]) => unknown;

/** Lists every route, and stops the server at start where one does not say who may and what it leaves in the log. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.all().filter(
      ({ allowed, auditEvent }) => allowed === undefined || auditEvent === undefined,
    );
    if (open.length > 0)
      throw new Error(`These routes lack @Allow (or @AllowAnyone) or @Audit: ${names(open)}`);
    const forgeable = this.all().filter(
      ({ changesNothing, allowed }) => changesNothing && allowed !== 'anyone',
    );
    if (forgeable.length > 0)
      throw new Error(`@ChangesNothing is only for routes with @AllowAnyone: ${names(forgeable)}`);
  }

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.routesOf(metatype, name, prototype[name]));
    });
  }

  private routesOf(controller: object, name: string, handler: Handler | undefined): Route[] {
    if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const roots = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
    const ends = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return roots.flatMap((root) =>
      ends.map((end) => ({
        method,
        path: `/${[root, end]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/')}`,
        handler: `${(controller as { name: string }).name}.${name}`,
        allowed: this.reflector.get<Allowed | undefined>(ALLOWED, handler),
        auditEvent: this.reflector.get<string | undefined>(AUDIT_EVENT, handler),
        changesNothing: this.reflector.get<true | undefined>(CHANGES_NOTHING, handler) === true,
      })),
    );
  }
}
