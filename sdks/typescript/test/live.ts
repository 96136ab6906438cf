/** How live data is followed: by a source that is told what to do, on a clock that is turned by hand. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { listen, LudusError, SessionEnded, type LiveData, type LiveFields, type ListeningToken } from "../src/index.js";

const HOUR = 3_600_000;
const OWN = "realtime_players/ada";

interface Watched {
  path: string;
  next: (fields: LiveFields | undefined) => void;
  failed: (error: unknown) => void;
  ended: boolean;
}

/** A client that gives tokens of an hour, a source that notes what is watched, and what the listener was told. */
class Scene {
  readonly watched: Watched[] = [];
  readonly signedIn: string[] = [];
  readonly told: LiveData[] = [];
  readonly states: boolean[] = [];
  ends = 0;
  refusals: Error[] = [];
  private tokens = 0;

  start(): () => void {
    const createToken = async (): Promise<ListeningToken> => {
      const refusal = this.refusals.shift();
      if (refusal) throw refusal;
      const expires_at = new Date(Date.now() + HOUR).toISOString();
      return { token: `token-${++this.tokens}`, project_id: "game", database: "live", path: OWN, expires_at };
    };
    const ludus = { realtime: { createToken }, now: () => Date.now() } as unknown as Parameters<typeof listen>[0];
    return listen(
      ludus,
      {
        signIn: async ({ token }) => this.signedIn.push(token),
        watch: (_token, path, next, failed) => {
          const each = { path, next, failed, ended: false };
          this.watched.push(each);
          return () => void (each.ended = true);
        },
      },
      {
        onChange: (data) => this.told.push(data),
        onListening: (listens) => this.states.push(listens),
        onEnd: () => this.ends++,
      },
    );
  }

  /** What is watched now. */
  get open(): string[] {
    return this.watched.filter(({ ended }) => !ended).map(({ path }) => path);
  }

  last(path: string): Watched {
    return this.watched.filter((each) => each.path === path).at(-1)!;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function scene(act: (scene: Scene, stop: () => void) => Promise<void>, refusals: Error[] = []): Promise<void> {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const made = new Scene();
  made.refusals = refusals;
  const stop = made.start();
  await settled();
  await act(made, stop);
  stop();
  mock.timers.reset();
}

async function pass(milliseconds: number): Promise<void> {
  mock.timers.tick(milliseconds);
  await settled();
}

test("sections are told as they change, without what is about listening", () =>
  scene(async (seen) => {
    seen.last(OWN).next({ player_id: "ada", sessions: {}, live_until: 1, expire_at: 2, shared: {}, inbox: { unread: 1 } });
    assert.deepEqual(seen.told, [{ own: { inbox: { unread: 1 } }, tribe: null, world: null }]);
    assert.deepEqual(seen.states, [true]);
  }));

test("what is shared follows the tribe, and the old document is not heard any more", () =>
  scene(async (seen) => {
    seen.last(OWN).next({ shared: { tribe: "tribes/old", world: "worlds/one" } });
    seen.last("tribes/old").next({ name: "Wolves" });
    seen.last(OWN).next({ shared: { tribe: "tribes/new", world: "worlds/one" } });
    assert.deepEqual(seen.open, [OWN, "worlds/one", "tribes/new"]);
    seen.last("tribes/old").next({ name: "late" });
    assert.equal(seen.told.at(-1)!.tribe, null);
    seen.last("tribes/new").next({ name: "Bears" });
    assert.deepEqual(seen.told.at(-1)!.tribe, { name: "Bears" });
    seen.last("tribes/new").failed(new Error("permission-denied"));
    assert.equal(seen.told.at(-1)!.tribe, null);
    assert.deepEqual(seen.open, [OWN, "worlds/one"]);
  }));

test("another token is got before the first one ends, and nothing is watched twice", () =>
  scene(async (seen) => {
    await pass(HOUR - 61_000);
    assert.deepEqual(seen.signedIn, ["token-1"]);
    await pass(1000);
    assert.deepEqual(seen.signedIn, ["token-1", "token-2"]);
    assert.deepEqual(seen.open, [OWN]);
  }));

test("a failure is tried again, later each time, and says so", () =>
  scene(async (seen) => {
    seen.last(OWN).next({});
    seen.last(OWN).failed(new Error("unavailable"));
    assert.deepEqual(seen.states, [true, false]);
    assert.deepEqual(seen.open, []);
    await pass(1500);
    seen.last(OWN).failed(new Error("unavailable"));
    await pass(1999);
    assert.deepEqual(seen.open, []);
    await pass(1001);
    seen.last(OWN).next({});
    assert.deepEqual(seen.states, [true, false, true]);
  }));

test("a refusal passes, an ended session does not", async () => {
  const refused = new LudusError("PARTNER_UNAVAILABLE", "Not now.", 503);
  await scene(
    async (seen) => {
      assert.equal(seen.ends, 0);
      await pass(1500);
      assert.equal(seen.ends, 1);
      await pass(HOUR);
      assert.deepEqual(seen.signedIn, []);
    },
    [refused, new SessionEnded("UNAUTHENTICATED", "Nobody is signed in.", 401)],
  );
});

test("who stops hears nothing more, and no token is asked for", () =>
  scene(async (seen, stop) => {
    stop();
    seen.last(OWN).next({ inbox: { unread: 1 } });
    await pass(HOUR);
    assert.deepEqual([seen.told, seen.signedIn, seen.open], [[], ["token-1"], []]);
  }));
