/** What went wrong with a request, as the API says it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
    readonly requestId = '',
  ) {
    super(message);
  }

  /** The fields that the API refused, by their places in the body: `items.0.quantity`. */
  get fields(): Record<string, string> {
    const named: Record<string, string> = {};
    const listed = this.details['fields'];
    if (!Array.isArray(listed)) return named;
    for (const { field, problem } of listed as { field: string; problem: string }[]) named[field] = problem;
    return named;
  }
}

export const UNREACHABLE = 'UNREACHABLE';

/** The error that an answer tells. What comes from no function of the API has no code of its own. */
export async function errorOf(answer: Response): Promise<ApiError> {
  try {
    const body = (await answer.json()) as {
      error?: { code: string; message: string; details?: Record<string, unknown> };
      message?: string;
      meta?: { requestId?: string };
    };
    if (body.error) {
      const { code, message, details } = body.error;
      return new ApiError(answer.status, code, message, details, body.meta?.requestId);
    }
    return new ApiError(answer.status, `HTTP_${answer.status}`, body.message ?? answer.statusText);
  } catch {
    return new ApiError(answer.status, `HTTP_${answer.status}`, answer.statusText || `HTTP ${answer.status}`);
  }
}
