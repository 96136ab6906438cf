/** Calls of the API's operations by their names. */
import { type Data, type OperationId, operation, pathOf } from './operations';
import { ask } from './session';

export interface Input {
  path?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
}

/** What an operation answers; files that it exports have no envelope. Raises ApiError. */
export async function call<Id extends OperationId>(id: Id, input: Input = {}): Promise<Data<Id>> {
  const answer = await (await request(id, input)).json() as { success?: boolean; data: Data<Id> };
  return answer.success === true ? answer.data : (answer as Data<Id>);
}

function request(id: OperationId, { path, query, body, key, signal }: Input): Promise<Response> {
  const { method, takesKey } = operation(id);
  return ask({
    method,
    path: pathOf(id, path) + queryText(query),
    ...(body === undefined ? {} : { body }),
    ...(takesKey ? { key: key ?? crypto.randomUUID() } : {}),
    ...(signal ? { signal } : {}),
  });
}

/** A query without what is not given. */
export function queryText(query: Record<string, unknown> = {}): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') given.append(name, String(value));
  }
  return given.size ? `?${given}` : '';
}
