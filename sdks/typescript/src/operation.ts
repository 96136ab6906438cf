import type { Calls } from "./generated/operations.js";

/** One call of the API, as the generated table has it. */
export interface Operation {
  readonly id: keyof Calls;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** Takes an `Idempotency-Key`. */
  readonly keyed?: true;
  /** Needs no access token. */
  readonly public?: true;
  /** Does without an access token where nobody is signed in. */
  readonly guest?: true;
  /** Answers with a session. */
  readonly signsIn?: true;
  /** Can be asked to answer with cookies. */
  readonly cookies?: true;
  /** Answers without the envelope. */
  readonly bare?: true;
  /** The field that has the items of a page. */
  readonly page?: string;
}

export interface CallOptions {
  /** The key of a POST that takes one. A new one is made for each call that has none. */
  idempotencyKey?: string;
  /** Ends the call early. */
  signal?: AbortSignal;
  /** Milliseconds for one attempt; 30,000 if it is left out. */
  timeout?: number;
  /** How often the call is sent at most; 4 if it is left out. */
  attempts?: number;
}

/** What a call is made of. */
export interface Given {
  path?: object;
  query?: object;
  body?: unknown;
}

/** Makes calls; the generated services are built on it. */
export interface Caller {
  call<Id extends keyof Calls>(id: Id, given: Given, options?: CallOptions): Promise<Calls[Id]["answer"]>;
}
