import type { KnownErrorCode } from "./generated/errors.js";

/** The code of an error. Those that are known complete in an editor; later versions may have more. */
export type ErrorCode = KnownErrorCode | (string & {});

/** A refusal of the API. Tell errors apart by `code`; `message` is for people. */
export class LudusError extends Error {
  override readonly name: string = "LudusError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly status: number,
    readonly details: Record<string, unknown> = {},
    readonly requestId: string | null = null,
    /** Seconds after which it may be sent again, if the API said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** No answer came: the device is offline, or the answer was lost. It says nothing of whether the call took effect. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** The session has ended, or there is none: sign in again. */
export class SessionEnded extends LudusError {
  override readonly name = "SessionEnded";
}

const BY_STATUS: Record<number, ErrorCode> = {
  401: "UNAUTHENTICATED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_ALLOWED",
  413: "BODY_TOO_LARGE",
  429: "RATE_LIMITED",
  500: "INTERNAL",
};

/** The error in an answer: the API's envelope, the gateway's `{code, message}`, or text of what stands before it. */
export function errorOf(response: Response, text: string, body: Body | null = parsed(text)): LudusError {
  const requestId = body?.meta?.requestId ?? response.headers.get("X-Request-ID");
  const wait = retryAfter(response);
  if (typeof body?.error?.code === "string") {
    const { code, message, details } = body.error;
    return new LudusError(code, message ?? "", response.status, details ?? {}, requestId, wait);
  }
  const code = BY_STATUS[response.status] ?? (response.status >= 500 ? "UNAVAILABLE" : "INVALID_REQUEST");
  const message = typeof body?.message === "string" ? body.message : text.slice(0, 200);
  return new LudusError(code, message, response.status, {}, requestId, wait);
}

/** Seconds of `Retry-After`, which may be a date; null where it says nothing. */
export function retryAfter(response: Response): number | null {
  const header = response.headers.get("Retry-After");
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(header);
  const now = Date.parse(response.headers.get("Date") ?? "") || Date.now();
  return Number.isNaN(until) ? null : Math.max(0, (until - now) / 1000);
}

/** What an answer may hold: the envelope, or the gateway's error. */
export interface Body {
  data?: unknown;
  error?: { code?: string; message?: string; details?: Record<string, unknown> };
  message?: unknown;
  meta?: { requestId?: string; timestamp?: string };
}

/** The object in a text, null where there is none. */
export function parsed(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" ? body : null;
  } catch {
    return null;
  }
}
