import { Ludus, LudusError, MemoryStorage, SessionEnded, type Storage } from 'ludus-sdk';

/** The API below the pages' own origin. Tokens are cookies that no script sees. */
export const ludus = new Ludus('', { cookies: true, storage: storage() });

/** Where it is kept who is signed in; a browser may refuse to keep anything, and mails' links work all the same. */
function storage(): Storage {
  try {
    return localStorage;
  } catch {
    return new MemoryStorage();
  }
}

/** Whoever was asked who they are has closed the question. */
export class Dismissed extends Error {}

/** Why it is asked: nobody is signed in, the sign-in is too long ago, or it is somebody else's session. */
export type Question = 'sign-in' | 'confirm' | 'other';

let ask: (question: Question) => Promise<void> = () => Promise.reject(new Dismissed());
let asked: Promise<void> | null = null;

/** Say how a player is asked who they are. */
export function askBy(asking: typeof ask): void {
  ask = asking;
}

/** Do what a player does. Whoever is not signed in any more is asked to, over the page as it stands, and it is done then. */
export async function asPlayer<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const question = questionOf(error);
      if (question === null) throw error;
      await askOnce(question);
    }
  }
}

/** Ask who it is; whoever wants to know meanwhile waits for the same answer. */
export function askOnce(question: Question): Promise<void> {
  asked ??= ask(question).finally(() => { asked = null; });
  return asked;
}

/** What has to be asked before this is done. */
export function questionOf(error: unknown): Question | null {
  if (error instanceof SessionEnded) return 'sign-in';
  return error instanceof LudusError && error.code === 'REAUTHENTICATION_NEEDED' ? 'confirm' : null;
}

/** Forget the session here; it may have ended there. */
export async function leave(): Promise<void> {
  await ludus.signOut().catch(() => undefined);
}
