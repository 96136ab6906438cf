import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Storage } from "./storage.js";

export { googleIdentity } from "./identity.js";

/** Keeps all in one file that only its owner may read. */
export class FileStorage implements Storage {
  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
  }

  getItem(key: string): string | null {
    return this.read()[key] ?? null;
  }

  setItem(key: string, value: string): void {
    this.write({ ...this.read(), [key]: value });
  }

  removeItem(key: string): void {
    const { [key]: _, ...rest } = this.read();
    this.write(rest);
  }

  private read(): Record<string, string> {
    try {
      return JSON.parse(readFileSync(this.file, "utf8")) as Record<string, string>;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
      throw error;
    }
  }

  /** A crash leaves the old file or the new one. */
  private write(values: Record<string, string>): void {
    writeFileSync(`${this.file}.new`, JSON.stringify(values), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
