/** Requests of this origin: repeated when the API asks for it or does not answer, and never done twice. */
import { ApiError, UNREACHABLE, errorOf } from './errors';

const TRIES = 4;
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 20_000;
const REPEATED = new Set([429, 502, 503, 504]);

export interface Request {
  method: string;
  path: string;
  body?: unknown;
  csrf?: string;
  /** The Idempotency-Key. With it, or for a GET, a repetition is harmless. */
  key?: string;
  signal?: AbortSignal;
}

/** How long to wait before the next try: what the answer says, else twice as long as before, with some chance. */
export function waitBefore(attempt: number, retryAfter: string | null, chance: number): number {
  const said = Number(retryAfter);
  const wait = retryAfter && Number.isFinite(said) ? said * 1000 : FIRST_WAIT_MS * 2 ** attempt * (0.5 + chance);
  return Math.min(wait, LONGEST_WAIT_MS);
}

/** Raises ApiError. */
export async function send(request: Request): Promise<Response> {
  const repeatable = request.method === 'GET' || request.key !== undefined;
  for (let attempt = 0; ; attempt++) {
    const last = !repeatable || attempt === TRIES - 1;
    let answer: Response;
    try {
      answer = await fetch(request.path, options(request));
    } catch (error) {
      if (request.signal?.aborted) throw error;
      if (last) throw new ApiError(0, UNREACHABLE, 'The server cannot be reached.');
      await pause(waitBefore(attempt, null, Math.random()));
      continue;
    }
    if (answer.ok) return answer;
    if (last || !REPEATED.has(answer.status)) throw await errorOf(answer);
    await pause(waitBefore(attempt, answer.headers.get('Retry-After'), Math.random()));
  }
}

function options({ method, body, csrf, key, signal }: Request): RequestInit {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (csrf && method !== 'GET') headers['X-CSRF-Token'] = csrf;
  if (key) headers['Idempotency-Key'] = key;
  return {
    method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
