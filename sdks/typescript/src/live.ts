import type { Ludus } from "./client.js";
import { SessionEnded } from "./errors.js";
import type { ListeningToken } from "./generated/models.js";

export type LiveFields = Record<string, unknown>;

/** How a client reads Firestore. The caller makes it of Firebase's SDK, so that this one has no dependencies. */
export interface LiveSource {
  /** Sign in by `token.token`, as `signInWithCustomToken` does. Asked for again before a token's time is over. */
  signIn(token: ListeningToken): Promise<unknown>;
  /**
   * Watch a document of `token.database`, as `onSnapshot` does. `next` is told its fields, undefined where there is
   * none; `failed` that no more will come. Returns what ends it.
   */
  watch(
    token: ListeningToken,
    path: string,
    next: (fields: LiveFields | undefined) => void,
    failed: (error: unknown) => void,
  ): () => void;
}

/** What a player sees move: the own sections, and what is shared with the tribe and with all who play. */
export interface LiveData {
  own: LiveFields | null;
  tribe: LiveFields | null;
  world: LiveFields | null;
}

export interface LiveListener {
  /** Told all of it whenever some of it changes. */
  onChange(data: LiveData): void;
  /** Told whether changes arrive now: false while it tries to listen again. */
  onListening?(listens: boolean): void;
  /** Told once when nothing more will come, as the session has ended. */
  onEnd?(error: SessionEnded): void;
}

type Part = keyof LiveData;

const EARLY = 60_000;
const SHORTEST = 10_000;
const LONGEST_WAIT = 60_000;
const SHARED = ["tribe", "world"] as const;

/** Listen to the live documents of whoever is signed in, until the returned function is called or the session ends. */
export function listen(ludus: Pick<Ludus, "realtime" | "now">, source: LiveSource, listener: LiveListener): () => void {
  const listening = new Listening(ludus, source, listener);
  void listening.open();
  return () => listening.stop();
}

class Listening {
  private data: LiveData = { own: null, tribe: null, world: null };
  private readonly watched = new Map<Part, { path: string; stop: () => void }>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private failures = 0;
  private listens = false;

  constructor(
    private readonly ludus: Pick<Ludus, "realtime" | "now">,
    private readonly source: LiveSource,
    private readonly listener: LiveListener,
  ) {}

  /** Get a token and watch. What earlier turns still say does not count from then on. */
  async open(): Promise<void> {
    const turn = ++this.turn;
    clearTimeout(this.timer);
    try {
      const token = await this.ludus.realtime.createToken();
      if (turn !== this.turn) return;
      await this.source.signIn(token);
      if (turn !== this.turn) return;
      for (const part of this.watched.keys()) this.unwatch(part);
      this.watch("own", token.path, token, turn);
      this.openIn(Math.max(SHORTEST, Date.parse(token.expires_at) - this.ludus.now() - EARLY));
    } catch (error) {
      if (turn === this.turn) this.retry(error);
    }
  }

  stop(): void {
    this.turn++;
    clearTimeout(this.timer);
    for (const part of this.watched.keys()) this.unwatch(part);
  }

  private watch(part: Part, path: string, token: ListeningToken, turn: number): void {
    const isCurrent = () => turn === this.turn && this.watched.get(part)?.path === path;
    const next = (fields: LiveFields | undefined) => {
      if (!isCurrent()) return;
      this.failures = 0;
      this.tell(true);
      if (part === "own") this.share(fields?.["shared"] as Partial<Record<string, string | null>>, token, turn);
      this.show(part, fields === undefined ? null : sections(fields));
    };
    const watched = { path, stop: () => undefined as void };
    this.watched.set(part, watched);
    watched.stop = this.source.watch(token, path, next, (error) => isCurrent() && this.failed(part, error));
  }

  /** Watch what is the player's to see together with others, which changes with the tribe. */
  private share(shared: Partial<Record<string, string | null>> = {}, token: ListeningToken, turn: number): void {
    for (const part of SHARED) {
      const path = shared[part] ?? null;
      if (path === (this.watched.get(part)?.path ?? null)) continue;
      this.unwatch(part);
      this.data = { ...this.data, [part]: null };
      if (path !== null) this.watch(part, path, token, turn);
    }
  }

  /** A shared document that the player has just lost is refused before the own one says so: only its own counts. */
  private failed(part: Part, error: unknown): void {
    if (part === "own") return this.retry(error);
    this.unwatch(part);
    this.show(part, null);
  }

  private show(part: Part, fields: LiveFields | null): void {
    this.data = { ...this.data, [part]: fields };
    this.listener.onChange(this.data);
  }

  private unwatch(part: Part): void {
    this.watched.get(part)?.stop();
    this.watched.delete(part);
  }

  private retry(error: unknown): void {
    this.stop();
    this.tell(false);
    if (error instanceof SessionEnded) return this.listener.onEnd?.(error);
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** this.failures++);
    this.openIn(wait * (1 + Math.random() / 2));
  }

  private openIn(milliseconds: number): void {
    this.timer = setTimeout(() => void this.open(), milliseconds);
  }

  private tell(listens: boolean): void {
    if (listens === this.listens) return;
    this.listens = listens;
    this.listener.onListening?.(listens);
  }
}

/** The fields of the player's document that are not about who listens. */
function sections(fields: LiveFields): LiveFields {
  const { player_id, sessions, live_until, expire_at, shared, ...shown } = fields;
  return shown;
}
