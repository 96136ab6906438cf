// Tries one thing after another with Firebase's SDK, each as a client of its own, and prints what came of each.
// stdin: {project, database, firestore: "host:port", signIn: "http://…/firebase", tries: [{name, token, act, path}]}.
// An act is get, list, listen (the first snapshot) or write. What comes of it is "there", "missing" or the error's code.
let text = "";
for await (const part of process.stdin) text += part;
const plan = JSON.parse(text);

// Firebase Authentication is the stand-in; nothing else of the SDK is changed. It keeps `fetch` when it is imported.
const original = globalThis.fetch;
globalThis.fetch = (url, options) =>
  original(String(url).replace(/^https:\/\/(identitytoolkit|securetoken)\.googleapis\.com/, plan.signIn), options);

const { deleteApp, initializeApp } = await import("@firebase/app");
const { initializeAuth, inMemoryPersistence, signInWithCustomToken } = await import("@firebase/auth");
const {
  collection,
  connectFirestoreEmulator,
  doc,
  getDocFromServer,
  getDocsFromServer,
  initializeFirestore,
  onSnapshot,
  setDoc,
} = await import("@firebase/firestore");

const acts = {
  get: async (database, path) => ((await getDocFromServer(doc(database, path))).exists() ? "there" : "missing"),
  list: async (database, path) => ((await getDocsFromServer(collection(database, path))).empty ? "missing" : "there"),
  listen: (database, path) =>
    new Promise((resolve, reject) =>
      onSnapshot(doc(database, path), (shown) => resolve(shown.exists() ? "there" : "missing"), reject),
    ),
  write: async (database, path) => setDoc(doc(database, path), { text: "mine" }).then(() => "there"),
};

async function tried({ name, token, act, path }) {
  const app = initializeApp({ apiKey: "a-key", projectId: plan.project }, name);
  try {
    const auth = initializeAuth(app, { persistence: inMemoryPersistence });
    if (token) await signInWithCustomToken(auth, token);
    const database = initializeFirestore(app, {}, plan.database);
    const [host, port] = plan.firestore.split(":");
    connectFirestoreEmulator(database, host, Number(port));
    return await acts[act](database, path);
  } catch (error) {
    return error.code ?? String(error);
  } finally {
    await deleteApp(app);
  }
}

const outcomes = {};
await Promise.all(plan.tries.map(async (each) => (outcomes[each.name] = await tried(each))));
console.log(JSON.stringify(outcomes));
process.exit(0);
