import { LudusError, NoAnswer } from "./errors.js";
import { operations, type Calls } from "./generated/operations.js";
import { exclusively } from "./locks.js";
import type { CallOptions, Caller, Given } from "./operation.js";
import type { Storage } from "./storage.js";

/** A call that waits. Its key was kept before it was first sent, so that it counts once however often it is sent. */
export interface Waiting {
  key: string;
  id: keyof Calls;
  given: Given;
  player: string;
  addedAt: number;
}

/** How a call ended that had waited: done with an answer, refused with an error, or ended because it waited too long. */
export interface Outcome {
  item: Waiting;
  state: "done" | "refused" | "ended";
  answer?: unknown;
  error?: LudusError;
}

const KEY = "ludus.offline";
const LIFETIME = 20 * 3_600_000;

/**
 * Calls that are made without a network and sent later, in order.
 *
 * It takes operations with an `Idempotency-Key`, because only they can be sent twice and count once. The API keeps keys
 * for 24 hours, so a call that has waited for 20 is not sent any more. Calls belong to the player who was signed in.
 */
export class OfflineQueue {
  constructor(
    private readonly caller: Caller,
    private readonly storage: Storage,
    private readonly now: () => number,
    private readonly player: () => Promise<string | null>,
  ) {}

  /** Keep a call for later. Throws TypeError for an operation without a key, or while nobody is signed in. */
  async add<Id extends keyof Calls>(id: Id, given: Pick<Calls[Id], "body"> & Given): Promise<Waiting> {
    if (!operations[id].keyed) throw new TypeError(`${id} takes no Idempotency-Key, so it cannot wait`);
    const player = await this.player();
    if (player === null) throw new TypeError("Nobody is signed in: a call that waits belongs to a player");
    const item = { key: crypto.randomUUID(), id, given, player, addedAt: this.now() };
    await exclusively(`${KEY} list`, async () => this.write([...(await this.read()), item]));
    return item;
  }

  /** The calls of the signed-in player that wait. */
  async waiting(): Promise<Waiting[]> {
    const player = await this.player();
    return (await this.read()).filter((item) => item.player === player);
  }

  /** Send what waits, in order, until all is sent or there is no answer. Returns what came to an end. */
  flush(options: CallOptions = {}): Promise<Outcome[]> {
    return exclusively(KEY, async () => {
      const outcomes: Outcome[] = [];
      for (const item of await this.waiting()) {
        const outcome = await this.settle(item, options);
        if (outcome === null) break;
        outcomes.push(outcome);
        await this.remove(item);
      }
      return outcomes;
    });
  }

  /** Null where the call has to go on waiting, and all after it. */
  private async settle(item: Waiting, options: CallOptions): Promise<Outcome | null> {
    if (this.now() - item.addedAt >= LIFETIME) return { item, state: "ended" };
    try {
      const answer = await this.caller.call(item.id, item.given, { ...options, idempotencyKey: item.key });
      return { item, state: "done", answer };
    } catch (error) {
      if (error instanceof NoAnswer) return null;
      if (!(error instanceof LudusError)) throw error;
      if (error.status >= 500 || error.status === 429 || error.status === 401) return null;
      return { item, state: "refused", error };
    }
  }

  private remove(item: Waiting): Promise<void> {
    return exclusively(`${KEY} list`, async () => this.write((await this.read()).filter((other) => other.key !== item.key)));
  }

  private async read(): Promise<Waiting[]> {
    return JSON.parse((await this.storage.getItem(KEY)) ?? "[]") as Waiting[];
  }

  private async write(items: Waiting[]): Promise<void> {
    await this.storage.setItem(KEY, JSON.stringify(items));
  }
}
