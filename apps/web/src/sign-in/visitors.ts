import { Inject, Injectable } from '@nestjs/common';
import { EndSession, FindSession, OpenSession, RememberInSession, type SessionData } from '@ehc/casework';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visitor } from '../permission/visitor';
import { cookieName, isSecure, WEB_SETTINGS, type WebSettings } from '../web-settings';

/** Ties a browser to its session by one cookie that scripts can't read and other sites can't send. */
@Injectable()
export class Visitors {
  private readonly cookie: string;
  private readonly secure: boolean;

  constructor(
    @Inject(WEB_SETTINGS) settings: WebSettings,
    private readonly findSession: FindSession,
    private readonly openSession: OpenSession,
    private readonly rememberInSession: RememberInSession,
    private readonly endSession: EndSession,
  ) {
    this.secure = isSecure(settings);
    this.cookie = cookieName(settings);
  }

  /** Who is asking, or null for a browser without a live session. */
  async recognise(request: FastifyRequest): Promise<Visitor | null> {
    const token = request.cookies[this.cookie];
    if (!token) return null;
    const found = await this.findSession.run(token);
    return found && { token, ...found };
  }

  /** Keeps something for this browser, in a session of its own where it has none yet. */
  async remember(reply: FastifyReply, data: SessionData): Promise<void> {
    const { request } = reply;
    if (!request.visitor) return this.open(reply, null, data);
    const session = await this.rememberInSession.run({ session: request.visitor.session, data });
    request.visitor = { ...request.visitor, session };
  }

  /** Begins the signed-in session. The one before it ends, so a token known from before opens nothing. */
  async signIn(reply: FastifyReply, staffId: string): Promise<void> {
    await this.end(reply);
    await this.open(reply, staffId, {});
  }

  async end(reply: FastifyReply): Promise<void> {
    const { request } = reply;
    if (request.visitor) await this.endSession.run(request.visitor.token);
    request.visitor = null;
    void reply.clearCookie(this.cookie, { path: '/', secure: this.secure });
  }

  private async open(reply: FastifyReply, staffId: string | null, data: SessionData): Promise<void> {
    const { token, session } = await this.openSession.run({ staffId, data });
    reply.request.visitor = { token, session, actor: null };
    // Without a day of its own: the session's end is in the database, and the clock of a demonstration is not the browser's.
    void reply.setCookie(this.cookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
    });
  }
}
