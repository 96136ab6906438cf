const KEY = 'token';

/** The token of a mail's link. It is taken out of the address, so that nobody reads or bookmarks it, and stays over a reload. */
export function mailedToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get(KEY);
  if (given !== null) history.replaceState({ [KEY]: given }, '', location.pathname);
  const kept: unknown = (history.state as Record<string, unknown> | null)?.[KEY];
  return typeof kept === 'string' ? kept : '';
}

/** Forget the token: it was used. */
export const forgetToken = (): void => history.replaceState(null, '', location.pathname);
