import { initializeApp, type FirebaseApp } from '@firebase/app';
import { connectAuthEmulator, inMemoryPersistence, initializeAuth, signInWithCustomToken, type Auth } from '@firebase/auth';
import { connectFirestoreEmulator, doc, initializeFirestore, onSnapshot, type Firestore } from '@firebase/firestore';
import type { ListeningToken, LiveSource } from 'ludus-sdk';
import type { Config } from './ludus';

interface Opened {
  app: FirebaseApp;
  auth: Auth;
  database: Firestore;
}

/** Live documents by Firebase's own SDK. */
export function firebaseSource(config: Config['firebase']): LiveSource {
  let opened: Opened | undefined;
  const open = (token: ListeningToken) => (opened ??= opening(config, token));
  return {
    signIn: (token) => signInWithCustomToken(open(token).auth, token.token),
    watch: (token, path, next, failed) => onSnapshot(doc(open(token).database, path), (shown) => next(shown.data()), failed),
  };
}

function opening(config: Config['firebase'], token: ListeningToken): Opened {
  const app = initializeApp({ apiKey: config.apiKey, projectId: token.project_id });
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  const database = initializeFirestore(app, {}, token.database);
  if (config.auth) connectAuthEmulator(auth, config.auth, { disableWarnings: true });
  if (config.firestore) {
    const { hostname, port } = new URL(`http://${config.firestore}`);
    connectFirestoreEmulator(database, hostname, Number(port));
  }
  return { app, auth, database };
}
