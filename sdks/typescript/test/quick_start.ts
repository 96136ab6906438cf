import { Ludus, LudusError } from "../src/index.js";

const ludus = new Ludus(process.env["LUDUS_ADDRESS"] ?? "http://127.0.0.1:8080");
const email = `${crypto.randomUUID()}@example.com`;
await ludus.auth.register({ email, password: "Tr0ub4dor&Zebra", display_name: "Ada" });

const me = await ludus.profiles.getMe();
console.log(`Hello, ${me.display_name}`);

await ludus.progression.putSave({ expected_version: 0, data: { gold: 340, level: 12 } });
await ludus.ugc.createCollection({ name: "Maps for two" });
for await (const list of ludus.ugc.iterateListMyCollections()) console.log(list.name);

try {
  await ludus.commerce.spendFromWallet({ currency: "coins", amount: 100, reason: "A door" });
} catch (error) {
  if (!(error instanceof LudusError && error.code === "INSUFFICIENT_FUNDS")) throw error;
  console.log("Too few coins");
}
await ludus.signOut();
