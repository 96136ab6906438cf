const last = new Map<string, Promise<unknown>>();

/** Run `body` alone among all who use this name: in every tab where the browser has Web Locks, else in this program. */
export function exclusively<T>(name: string, body: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (locks) return locks.request(name, body) as Promise<T>;
  const before = last.get(name) ?? Promise.resolve();
  const turn = before.then(body, body);
  last.set(name, turn.catch(() => undefined));
  return turn;
}
