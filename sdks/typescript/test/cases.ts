/** Carries out the cases of ../../cases/cases.json; prints one line of JSON for each. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations, LudusError, Ludus, NoAnswer, SessionEnded, type Calls, type UploadTicket } from "../src/index.js";
import { FileStorage } from "../src/node.js";

type Json = any; // what cases hold is looked into as it is
const address = process.env["LUDUS_ADDRESS"] ?? "http://127.0.0.1:8080";

class Run {
  private readonly clients = new Map<string, Ludus>();
  private readonly folder = mkdtempSync(join(tmpdir(), "ludus-"));
  private readonly saved: Record<string, Json> = { new: { email: `${randomUUID()}@example.com` } };
  private clock = 0;
  private waited = 0;
  private ended = 0;

  client(name: string): Ludus {
    const made = this.clients.get(name) ?? this.restart(name);
    return made;
  }

  restart(name: string): Ludus {
    const made = new Ludus(address, {
      storage: new FileStorage(join(this.folder, `${name}.json`)),
      now: () => Date.now() + this.clock,
      sleep: async (seconds) => void (this.waited += seconds),
      onSessionEnded: () => void (this.ended += name === "A" ? 1 : 0),
    });
    this.clients.set(name, made);
    return made;
  }

  async step(given: Json): Promise<void> {
    const step = this.filled(given);
    const client = this.client(step.client ?? "A");
    if ("register" in step) await this.register(step);
    else if ("server" in step) await this.client(step.server).signInServerByIdentity(async () => process.env["LUDUS_IDENTITY"]!);
    else if ("call" in step) await this.call(client, step);
    else if ("iterate" in step) assert.deepEqual(await this.listed(client, step), step.expect);
    else if ("queue" in step) await this.checked(step, () => client.offline.add(step.queue, { body: step.body }));
    else if ("flush" in step) assert.deepEqual(await this.flushed(step.flush), step.expect);
    else if ("waiting" in step) assert.equal((await client.offline.waiting()).length, step.waiting);
    else if ("upload" in step) await this.upload(client, step.upload, JSON.stringify({ text: "x".repeat(step.json.text) }));
    else if ("restart" in step) this.restart(step.restart);
    else if ("sign_out" in step) await this.client(step.sign_out).signOut();
    else if ("clock" in step) this.clock += step.clock * 1000;
    else if ("faults" in step) await control("_faults", step.faults);
    else if ("seen" in step) await this.seen(step);
    else if ("waited" in step) assert.ok(this.waited >= step.waited[0] && this.waited <= step.waited[1], `${this.waited} s`);
    else if ("now_within" in step) assert.ok(Math.abs(client.now() - Date.now()) < step.now_within * 1000);
    else if ("ended" in step) assert.equal(this.ended, step.ended);
    else assert.fail(`no such step: ${JSON.stringify(step)}`);
  }

  private async register(step: Json): Promise<void> {
    const player = { email: `${randomUUID()}@example.com`, password: "Case-Pass-1" };
    await this.client(step.register).auth.register({ ...player, display_name: step.as });
    this.saved[step.register] = player;
  }

  private async call(client: Ludus, step: Json): Promise<void> {
    const given = { path: step.path, query: step.query, body: step.body };
    const options = step.key ? { idempotencyKey: step.key } : {};
    const calls = Array.from({ length: step.parallel ?? 1 }, async () => {
      const answer = await this.checked(step, () => client.call(step.call as keyof Calls, given, options));
      matches(answer, step.expect ?? {});
      for (const [name, field] of Object.entries(step.save ?? {})) this.saved[name] = at(answer, field as string);
    });
    await Promise.all(calls);
  }

  /** The answer; or nothing, if the step says which error it is to end with. */
  private async checked(step: Json, act: () => Promise<unknown>): Promise<unknown> {
    if (!step.error) return act();
    try {
      await act();
    } catch (error) {
      matches(described(error), step.error);
      return null;
    }
    assert.fail(`no error: ${JSON.stringify(step)}`);
  }

  private async listed(client: Ludus, step: Json): Promise<Json[]> {
    const { id } = operations[step.iterate as keyof Calls];
    const [service, ...words] = id.split("-");
    const name = `iterate${words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("")}`;
    const values: Json[] = [];
    for await (const item of (client as Json)[service!][name](step.query ?? {})) values.push(item[step.field]);
    return values;
  }

  private async flushed(name: string): Promise<string[]> {
    const outcomes = await this.client(name).offline.flush();
    return outcomes.map(({ state, error }) => (error ? `${state} ${error.code}` : state));
  }

  private async upload(client: Ludus, ticket: UploadTicket, text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    const reports: number[] = [];
    await client.upload(ticket, bytes, (sent, total) => {
      assert.equal(total, bytes.length);
      reports.push(sent);
    });
    assert.deepEqual(reports, [...reports].sort((a, b) => a - b));
    assert.ok(reports.length > 3, `${reports.length} reports`);
    assert.equal(reports.at(-1), bytes.length);
  }

  private async seen(step: Json): Promise<void> {
    const { path, method } = step.seen;
    const all: Json[] = await (await fetch(`${address}/_seen`)).json();
    const fitting = all.filter((request) => request.path === path && (method ?? request.method) === request.method);
    assert.equal(fitting.length, step.count);
    if (step.keys) assert.equal(new Set(fitting.map((request) => request.key)).size, step.keys);
  }

  private filled(value: Json): Json {
    if (Array.isArray(value)) return value.map((item) => this.filled(item));
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.filled(item)]));
    }
    const reference = typeof value === "string" ? /^\$\{(.+)\}$/.exec(value) : null;
    return reference ? at(this.saved, reference[1]!) : value;
  }
}

function described(error: unknown): Json {
  if (error instanceof SessionEnded) return { kind: "session_ended", code: error.code };
  if (error instanceof NoAnswer) return { kind: "no_answer" };
  if (error instanceof TypeError) return { kind: "usage" };
  if (!(error instanceof LudusError)) throw error;
  const { code, status, details, retryAfter } = error;
  return { kind: "refused", code, status, details, retry_after: retryAfter };
}

function at(value: Json, path: string): Json {
  return path === "" ? value : path.split(".").reduce((inner, name) => inner?.[name], value);
}

function matches(value: unknown, expected: Json): void {
  for (const [path, wanted] of Object.entries(expected)) assert.deepEqual(at(value, path), wanted, path);
}

async function control(name: string, body: Json): Promise<void> {
  await fetch(`${address}/${name}`, { method: "PUT", body: JSON.stringify(body) });
}

const cases = JSON.parse(readFileSync(process.env["LUDUS_CASES"] ?? "../cases/cases.json", "utf8")) as Json[];
for (const { name, steps } of cases) {
  await control("_faults", []);
  await control("_seen", null);
  const run = new Run();
  let failure = "";
  for (const [place, step] of steps.entries()) {
    try {
      await run.step(step);
    } catch (error) {
      failure = `step ${place + 1}: ${String(error)}`;
      break;
    }
  }
  console.log(JSON.stringify({ name, failure }));
}
