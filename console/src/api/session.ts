/**
 * Who works here. The tokens are cookies that no script can read; this page knows the CSRF token and the roles.
 *
 * All tabs share one session. One tab refreshes at a time; the others go on with what it got. When the session has
 * ended, requests wait until the same person has signed in again over the page as it stands.
 */
import { ApiError } from './errors';
import { send, type Request } from './transport';

export interface SignedIn {
  state: 'signed-in';
  userId: string;
  roles: string[];
  withheld: string[];
}
export type Session = { state: 'starting' } | { state: 'signed-out' } | SignedIn | (Omit<SignedIn, 'state'> & { state: 'expired' });

interface Granted {
  kind: 'signed_in';
  user_id: string;
  withheld_roles: string[];
  csrf_token: string | null;
}
export type Challenge = { kind: 'two_factor_required'; challenge_token: string; expires_in: number };

const REFRESHED = 'ludus.refreshed';
const LOCK = 'ludus.refresh';

let session: Session = { state: 'starting' };
let csrf = '';
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();
const tabs = new BroadcastChannel('ludus.session');

export const current = (): Session => session;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Go on with the session that the cookies carry, if there is one. */
export async function start(): Promise<void> {
  try {
    await enter(await refresh());
  } catch {
    become({ state: 'signed-out' });
  }
}

/** Raises ApiError when address and password do not fit. */
export async function signIn(email: string, password: string): Promise<Challenge | null> {
  const answer = await post<Granted | Challenge>('/api/v1/auth/login', { email, password, cookies: true });
  if (answer.kind === 'two_factor_required') return answer;
  await enter(answer);
  return null;
}

/** Raises ApiError when the code does not fit. */
export async function answerChallenge(challenge: Challenge, code: string, isRecovery: boolean): Promise<void> {
  const answer = isRecovery ? { recovery_code: code } : { code };
  await enter(await post<Granted>('/api/v1/auth/2fa/verify', { challenge_token: challenge.challenge_token, ...answer }));
}

export async function signOut(): Promise<void> {
  try {
    await send({ method: 'POST', path: '/api/v1/auth/logout', csrf });
  } finally {
    tabs.postMessage('signed-out');
    forget();
  }
}

/** A request of whoever is signed in. Raises ApiError. */
export async function ask(request: Omit<Request, 'csrf'>): Promise<Response> {
  for (;;) {
    const asked = Date.now();
    try {
      return await send({ ...request, csrf });
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401 || session.state === 'signed-out') throw error;
      await renew(asked);
    }
  }
}

async function renew(since: number): Promise<void> {
  if (session.state === 'signed-in') {
    try {
      await navigator.locks.request(LOCK, async () => {
        if (Number(localStorage.getItem(REFRESHED)) < since) csrf = (await refreshNow()).csrf_token ?? csrf;
      });
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) throw error;
      become({ ...session, state: 'expired' });
    }
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

async function refresh(): Promise<Granted> {
  return await navigator.locks.request(LOCK, refreshNow);
}

async function refreshNow(): Promise<Granted> {
  const granted = await post<Granted>('/api/v1/auth/refresh', {});
  localStorage.setItem(REFRESHED, String(Date.now()));
  return granted;
}

async function enter(granted: Granted): Promise<void> {
  if (session.state === 'expired' && session.userId !== granted.user_id) {
    location.reload();
    return;
  }
  csrf = granted.csrf_token ?? '';
  const answer = await send({ method: 'GET', path: '/api/v1/auth/validate' });
  const { data } = (await answer.json()) as { data: { user_id: string; roles: string[] } };
  become({ state: 'signed-in', userId: data.user_id, roles: data.roles, withheld: granted.withheld_roles });
  tabs.postMessage(data.user_id);
  const resumed = waiting;
  waiting = [];
  resumed.forEach((resume) => resume());
}

function forget(): void {
  csrf = '';
  become({ state: 'signed-out' });
}

function become(next: Session): void {
  session = next;
  listeners.forEach((listener) => listener());
}

async function post<Found>(path: string, body: unknown): Promise<Found> {
  const answer = await send({ method: 'POST', path, body, csrf });
  return ((await answer.json()) as { data: Found }).data;
}

tabs.addEventListener('message', ({ data }: MessageEvent<string>) => {
  if (data === 'signed-out') {
    if (session.state !== 'signed-out') location.reload();
  } else if (session.state === 'expired' && session.userId === data) {
    void refresh().then(enter, () => undefined);
  } else if (session.state === 'signed-out' || ('userId' in session && session.userId !== data)) {
    location.reload();
  }
});
