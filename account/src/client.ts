import { Ludus, LudusError, SessionEnded } from 'ludus-sdk';

/** The API below the pages' own origin. Tokens are cookies that no script sees. */
export const ludus = new Ludus('', { cookies: true, storage: localStorage });

/** Whoever was asked who they are has closed the question. */
export class Dismissed extends Error {}

export type Question = 'sign-in' | 'confirm';

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
      asked ??= ask(question).finally(() => { asked = null; });
      await asked;
    }
  }
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
