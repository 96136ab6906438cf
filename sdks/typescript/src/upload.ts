import { errorOf, NoAnswer } from "./errors.js";

/** What an operation answers that lets a file be sent: one request, with exactly these headers. */
export interface UploadTicket {
  url: string;
  method: string;
  headers: Record<string, string>;
}

/** Told how many bytes have left, of how many. */
export type Progress = (sent: number, total: number) => void;

const CHUNK = 64 * 1024;

/** Send a file to where a ticket says. A 412 says that the file is there already: an answer was lost. */
export async function upload(
  ticket: UploadTicket,
  data: Uint8Array | Blob,
  send: typeof fetch,
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const bytes = data instanceof Blob ? new Uint8Array(await data.arrayBuffer()) : data;
  onProgress(0, bytes.length);
  const response = await (typeof XMLHttpRequest === "undefined"
    ? streamed(ticket, bytes, send, onProgress, signal)
    : byXhr(ticket, bytes, onProgress, signal));
  if (!response.ok && response.status !== 412) throw errorOf(response, await response.text());
  onProgress(bytes.length, bytes.length);
}

/** Node counts what its HTTP client takes from a stream. */
async function streamed(
  ticket: UploadTicket,
  bytes: Uint8Array,
  send: typeof fetch,
  onProgress: Progress,
  signal?: AbortSignal,
): Promise<Response> {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent >= bytes.length) return controller.close();
      const chunk = bytes.subarray(sent, sent + CHUNK);
      sent += chunk.length;
      controller.enqueue(chunk);
      onProgress(sent, bytes.length);
    },
  });
  const headers = { ...ticket.headers, "Content-Length": String(bytes.length) };
  const init = { method: ticket.method, headers, body, duplex: "half", signal: signal ?? null };
  try {
    return await send(ticket.url, init);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new NoAnswer("The upload got no answer", { cause });
  }
}

/** Browsers tell the progress of an upload through XMLHttpRequest alone. */
function byXhr(ticket: UploadTicket, bytes: Uint8Array, onProgress: Progress, signal?: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(ticket.method, ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded, bytes.length);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new NoAnswer("The upload got no answer"));
    request.onabort = () => reject(signal?.reason ?? new NoAnswer("The upload was ended"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(bytes as Uint8Array<ArrayBuffer>);
  });
}
