import { Ludus } from 'ludus-sdk';

/** What a page has to know of where it runs. Beside the pages of a deployment it is a file, `config.json`. */
export interface Config {
  /** The API's address; empty: the page's own. */
  api: string;
  /** Firebase's web app. `firestore` and `auth` are emulators', and left out where there are none. */
  firebase: { apiKey: string; firestore?: string; auth?: string };
  /** The game server of the duel. */
  duel: string;
}

export async function readConfig(): Promise<Config> {
  const answer = await fetch(new URL('../config.json', location.href));
  if (!answer.ok) throw new Error('There is no config.json beside the samples');
  return (await answer.json()) as Config;
}

/** A client whose session is this tab's: two tabs are two players, and a reload keeps each. */
export function newLudus(config: Config, onSessionEnded: () => void): Ludus {
  return new Ludus(config.api, { storage: sessionStorage, onSessionEnded });
}
