/** The server's time: the device's clock, corrected by what each answer says. */
export class Clock {
  /** Milliseconds that the server is ahead. */
  offset = 0;

  constructor(private readonly device: () => number) {}

  /** Milliseconds since 1970, as the server counts them. */
  now(): number {
    return this.device() + this.offset;
  }

  /** The device's own time, to measure how long something takes. */
  started(): number {
    return this.device();
  }

  /** Learn from an answer's time; the way back is taken to be half of the time that the call took. */
  learn(timestamp: string | null | undefined, started: number): void {
    const server = Date.parse(timestamp ?? "");
    if (Number.isNaN(server)) return;
    const ended = this.device();
    if (ended < started) return;
    this.offset = server - (started + ended) / 2;
  }
}
