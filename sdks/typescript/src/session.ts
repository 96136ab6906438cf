import type { Clock } from "./clock.js";
import type { SignedIn } from "./generated/models.js";
import type { Storage } from "./storage.js";

/** What is kept of a session. Tokens are null where they are cookies. Times are the server's, in milliseconds. */
export interface Session {
  userId: string;
  sessionId: string;
  accessToken: string | null;
  refreshToken: string | null;
  csrfToken: string | null;
  expiresAt: number;
}

const KEY = "ludus.session";

/** Keeps the session, here and in the storage that other tabs read, too. */
export class Sessions {
  private kept: Session | null | undefined;

  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** The session as this client last saw it, null where nobody is signed in. */
  async current(): Promise<Session | null> {
    if (this.kept === undefined) this.kept = await this.reload();
    return this.kept;
  }

  /** The session as it is kept: another tab may have refreshed it, or signed out. */
  async reload(): Promise<Session | null> {
    const text = await this.storage.getItem(KEY);
    try {
      this.kept = text === null ? null : (JSON.parse(text) as Session);
    } catch {
      this.kept = null;
    }
    return this.kept;
  }

  async keep(answer: SignedIn): Promise<Session> {
    this.kept = {
      userId: answer.user_id,
      sessionId: answer.session_id,
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      csrfToken: answer.csrf_token,
      expiresAt: this.clock.now() + answer.expires_in * 1000,
    };
    await this.storage.setItem(KEY, JSON.stringify(this.kept));
    return this.kept;
  }

  async forget(): Promise<void> {
    this.kept = null;
    await this.storage.removeItem(KEY);
  }
}
