import { Clock } from "./clock.js";
import { LudusError, SessionEnded } from "./errors.js";
import { operations, type Calls } from "./generated/operations.js";
import type { ServerProof, SignedIn } from "./generated/models.js";
import { Services } from "./generated/services.js";
import { exclusively } from "./locks.js";
import { OfflineQueue } from "./offline.js";
import type { CallOptions, Caller, Given, Operation } from "./operation.js";
import { Sessions, type Session } from "./session.js";
import { MemoryStorage, type Storage } from "./storage.js";
import { Transport } from "./transport.js";
import { upload, type Progress, type UploadTicket } from "./upload.js";

export interface LudusOptions {
  /** Where the session and the offline queue are kept: `localStorage`, `FileStorage` in Node. Memory if left out. */
  storage?: Storage;
  /** Sign in with HttpOnly cookies instead of tokens: for a page that has the API under its own origin. */
  cookies?: boolean;
  /** Called once when the session has ended and the player has to sign in again. */
  onSessionEnded?: () => void;
  fetch?: typeof fetch;
  /** The device's clock, in milliseconds. */
  now?: () => number;
  sleep?: (seconds: number) => Promise<void>;
  random?: () => number;
}

const EARLY = 30_000;

/** A client of one Ludus. It keeps the session of whoever signs in, and refreshes it when that is needed. */
export class Ludus extends Services implements Caller {
  /** Calls that wait for the network; see OfflineQueue. */
  readonly offline: OfflineQueue;
  private readonly clock: Clock;
  private readonly sessions: Sessions;
  private readonly transport: Transport;
  private readonly send: typeof fetch;
  private readonly cookies: boolean;
  private readonly lock: string;
  private refreshing: Promise<Session> | null = null;
  private server: (() => Promise<ServerProof>) | null = null;

  /** `address` is the gateway's, such as `https://api.example.com`; empty for the page's own origin. */
  constructor(
    address: string,
    private readonly options: LudusOptions = {},
  ) {
    const caller: { call: Caller["call"] } = { call: (id, given, sent) => this.call(id, given, sent) };
    super(caller);
    const origin = address.replace(/\/+$/, "");
    const storage = options.storage ?? new MemoryStorage();
    this.send = options.fetch ?? ((...sent) => globalThis.fetch(...sent));
    this.cookies = options.cookies ?? false;
    this.lock = `ludus.refresh ${origin}`;
    this.clock = new Clock(options.now ?? Date.now);
    this.sessions = new Sessions(storage, this.clock);
    this.transport = new Transport(origin, this.clock, {
      fetch: this.send,
      sleep: options.sleep ?? ((seconds) => new Promise((done) => setTimeout(done, seconds * 1000))),
      random: options.random ?? Math.random,
      cookies: this.cookies,
    });
    this.offline = new OfflineQueue(this, storage, () => this.now(), async () => (await this.session())?.userId ?? null);
  }

  /** The server's time in milliseconds, whatever the device's clock says. */
  now(): number {
    return this.clock.now();
  }

  /** The session of whoever is signed in, null where nobody is. */
  session(): Promise<Session | null> {
    return this.sessions.current();
  }

  /** Take up a session that a browser has in its cookies, after the page was loaded; null where there is none. */
  async resume(): Promise<Session | null> {
    try {
      return await this.refresh(null);
    } catch (error) {
      if (error instanceof SessionEnded) return null;
      throw error;
    }
  }

  /** Sign a game server in by its key. Its token lasts an hour; a new one is asked for by itself. */
  async signInServer(key: string): Promise<void> {
    await this.signInAs(async () => ({ key }));
  }

  /**
   * Sign a game server in by the identity that a token of OpenID Connect proves: `googleIdentity`, or any other that Ludus
   * accepts. It is asked for again whenever a new token of Ludus is needed.
   */
  async signInServerByIdentity(identity: () => Promise<string>): Promise<void> {
    await this.signInAs(async () => ({ oidc_token: await identity() }));
  }

  private async signInAs(server: () => Promise<ServerProof>): Promise<void> {
    this.server = server;
    await this.refresh(null);
  }

  /** End the session here and on the server. It is forgotten here even if the server gives no answer. */
  async signOut(): Promise<void> {
    try {
      if (!this.server) await this.auth.logout();
    } finally {
      this.server = null;
      await this.sessions.forget();
    }
  }

  /** Send a file by the ticket that an operation answered with. `onProgress` is told the bytes that have left. */
  upload(ticket: UploadTicket, data: Uint8Array | Blob, onProgress?: Progress, signal?: AbortSignal): Promise<void> {
    return upload(ticket, data, this.send, onProgress, signal);
  }

  /** Make any call by the id of its operation. The services do the same with names. */
  async call<Id extends keyof Calls>(id: Id, given: Given, options: CallOptions = {}): Promise<Calls[Id]["answer"]> {
    const operation = operations[id];
    const answer = await this.answerTo(operation, this.completed(operation, given), options);
    if (operation.signsIn && (answer as { kind?: string }).kind === "signed_in") {
      await this.sessions.keep(answer as SignedIn);
    }
    return answer as Calls[Id]["answer"];
  }

  private completed(operation: Operation, given: Given): Given {
    const asksForCookies = this.cookies && operation.cookies;
    return asksForCookies ? { ...given, body: { ...(given.body as object), cookies: true } } : given;
  }

  private async answerTo(operation: Operation, given: Given, options: CallOptions): Promise<unknown> {
    const key = operation.keyed ? (options.idempotencyKey ?? crypto.randomUUID()) : null;
    const always: Record<string, string> = key === null ? {} : { "Idempotency-Key": key };
    const isGuest = operation.guest && (await this.sessions.current()) === null;
    if (operation.public || isGuest) return this.transport.send(operation, given, always, options);
    const session = await this.fresh();
    try {
      return await this.transport.send(operation, given, { ...always, ...this.proof(operation, session) }, options);
    } catch (error) {
      if (!(error instanceof LudusError) || error.code !== "UNAUTHENTICATED") throw error;
      const renewed = await this.refresh(session);
      return this.transport.send(operation, given, { ...always, ...this.proof(operation, renewed) }, options);
    }
  }

  private proof(operation: Operation, session: Session): Record<string, string> {
    if (session.accessToken !== null) return { Authorization: `Bearer ${session.accessToken}` };
    return operation.method === "GET" || session.csrfToken === null ? {} : { "X-CSRF-Token": session.csrfToken };
  }

  /** The session, refreshed if its access token is about to end. */
  private async fresh(): Promise<Session> {
    const session = await this.sessions.current();
    if (session === null) throw new SessionEnded("UNAUTHENTICATED", "Nobody is signed in.", 401);
    return session.expiresAt - EARLY > this.clock.now() ? session : this.refresh(session);
  }

  /** One refresh at a time, in this client and in all tabs; whoever waited for it gets its session. */
  private refresh(seen: Session | null): Promise<Session> {
    this.refreshing ??= exclusively(this.lock, () => this.renew(seen)).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async renew(seen: Session | null): Promise<Session> {
    const kept = await this.sessions.reload();
    const isAnother = kept !== null && (kept.accessToken !== seen?.accessToken || kept.expiresAt !== seen.expiresAt);
    if (seen !== null && isAnother) return kept;
    if (this.server !== null) return this.trade(await this.server());
    if (kept === null && !this.cookies) throw new SessionEnded("UNAUTHENTICATED", "Nobody is signed in.", 401);
    try {
      const body = kept?.refreshToken ? { refresh_token: kept.refreshToken } : {};
      const answer = await this.transport.send(operations["auth-refresh"], { body }, {}, {});
      return await this.sessions.keep(answer as SignedIn);
    } catch (error) {
      if (!(error instanceof LudusError) || error.status !== 401) throw error;
      await this.sessions.forget();
      if (kept !== null) this.options.onSessionEnded?.();
      throw new SessionEnded(error.code, error.message, error.status, error.details, error.requestId);
    }
  }

  private async trade(body: ServerProof): Promise<Session> {
    const token = (await this.transport.send(operations["auth-server-token"], { body }, {}, {})) as
      Calls["auth-server-token"]["answer"];
    return this.sessions.keep({
      kind: "signed_in",
      user_id: "server",
      session_id: "",
      refresh_token: null,
      csrf_token: null,
      refresh_expires_in: 0,
      withheld_roles: [],
      ...token,
    });
  }
}
