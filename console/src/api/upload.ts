/** Files, sent straight to where a ticket of the API says. */
import { ApiError, UNREACHABLE } from './errors';

export interface Ticket {
  url: string;
  method: string;
  headers: Record<string, string>;
  max_bytes: number;
}

export const UPLOAD_REFUSED = 'UPLOAD_REFUSED';

/** One request, with exactly the ticket's headers. 412 says that the file is there already. Raises ApiError. */
export async function upload({ url, method, headers }: Ticket, file: Blob): Promise<void> {
  let answer: Response;
  try {
    answer = await fetch(url, { method, headers, body: file, credentials: 'omit' });
  } catch {
    throw new ApiError(0, UNREACHABLE, 'The server cannot be reached.');
  }
  if (!answer.ok && answer.status !== 412) throw new ApiError(answer.status, UPLOAD_REFUSED, `The upload was refused with ${answer.status}.`);
}
