import type { Clock } from "./clock.js";
import { errorOf, NoAnswer, parsed } from "./errors.js";
import type { CallOptions, Given, Operation } from "./operation.js";

export interface TransportOptions {
  fetch: typeof fetch;
  sleep: (seconds: number) => Promise<void>;
  random: () => number;
  cookies: boolean;
}

const ATTEMPTS = 4;
const TIMEOUT = 30_000;
const LONGEST_WAIT = 60;
const PASSING = new Set([429, 500, 502, 503, 504]);

/** Sends one call, as often as it is safe to, and says how it ended. It knows nothing of sessions. */
export class Transport {
  constructor(
    private readonly address: string,
    private readonly clock: Clock,
    private readonly options: TransportOptions,
  ) {}

  /** The data of the answer. Throws LudusError for a refusal, NoAnswer where none came. */
  async send(operation: Operation, given: Given, headers: Record<string, string>, options: CallOptions): Promise<unknown> {
    const attempts = options.attempts ?? ATTEMPTS;
    for (let attempt = 1; ; attempt++) {
      const { data, error, wait } = await this.attempt(operation, given, headers, options, attempt);
      if (error === null) return data;
      if (wait === null || wait > LONGEST_WAIT || attempt >= attempts) throw error;
      await this.options.sleep(wait);
      options.signal?.throwIfAborted();
    }
  }

  /** One try. `wait` is after how many seconds another is safe, null where none is. */
  private async attempt(
    operation: Operation,
    given: Given,
    headers: Record<string, string>,
    options: CallOptions,
    attempt: number,
  ): Promise<{ data: unknown; error: Error | null; wait: number | null }> {
    const started = this.clock.started();
    const repeatable = isRepeatable(operation);
    const backoff = repeatable ? this.backoff(attempt) : null;
    let response: Response;
    let text: string;
    try {
      response = await this.fetch(operation, given, headers, options);
      text = await response.text();
    } catch (cause) {
      options.signal?.throwIfAborted();
      const error = new NoAnswer(`${operation.id} got no answer`, { cause });
      return { data: null, error, wait: backoff };
    }
    const body = parsed(text);
    this.clock.learn(body?.meta?.timestamp ?? response.headers.get("Date"), started);
    if (!response.ok) {
      const error = errorOf(response, text, body);
      return { data: null, error, wait: PASSING.has(response.status) ? (error.retryAfter ?? backoff) : null };
    }
    if (body === null) {
      return { data: null, error: new NoAnswer(`${operation.id} was answered by somebody else`), wait: backoff };
    }
    return { data: operation.bare ? body : body.data, error: null, wait: null };
  }

  private fetch(operation: Operation, given: Given, headers: Record<string, string>, options: CallOptions) {
    const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    const sent: RequestInit = { method: operation.method, headers: { ...headers }, signal };
    if (this.options.cookies) sent.credentials = "include";
    if (given.body !== undefined) {
      sent.body = JSON.stringify(given.body);
      sent.headers = { ...headers, "Content-Type": "application/json" };
    }
    return this.options.fetch(this.address + target(operation.path, given), sent);
  }

  /** A second, then two, four, each up to half longer, so that those who failed together do not come back together. */
  private backoff(attempt: number): number {
    return 2 ** (attempt - 1) * (1 + this.options.random() / 2);
  }
}

/** Whether it does no harm to send a call again of which nobody knows whether it took effect. */
export function isRepeatable(operation: Operation): boolean {
  return operation.keyed === true || !["POST", "PATCH"].includes(operation.method) || operation.id === "auth-refresh";
}

function target(path: string, given: Given): string {
  const values = (given.path ?? {}) as Record<string, string | number>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) {
    if (value !== undefined && value !== null) query.append(name, String(value));
  }
  return query.size ? `${filled}?${query}` : filled;
}
