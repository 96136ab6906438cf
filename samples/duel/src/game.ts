/** What the game server says, and what it is told: one message of JSON each. */
export type Hand = 'rock' | 'paper' | 'scissors';

export type Told =
  | { kind: 'waiting' }
  | { kind: 'round'; round: number; opponent: Opponent; score: [number, number]; seconds: number; chosen: Hand | null }
  | { kind: 'revealed'; mine: Hand | null; theirs: Hand | null; winner: 'me' | 'them' | null; score: [number, number] }
  | { kind: 'over'; match_id: string; opponent: Opponent; winner: 'me' | 'them' | null; score: [number, number]; counts: boolean }
  | { kind: 'recorded'; match_id: string }
  | { kind: 'elsewhere' }
  | { kind: 'refused'; why: string };

export interface Opponent {
  player_id: string;
  name: string;
}

/** The connection with the game server while a duel is wanted or played. It comes back by itself when it is lost. */
export class Game {
  private socket: WebSocket | null = null;
  private failures = 0;
  private seeks = false;

  constructor(
    private readonly address: string,
    private readonly token: () => Promise<string>,
    private readonly told: (what: Told) => void,
    private readonly lost: () => void,
  ) {}

  /** Find an opponent. */
  async seek(): Promise<void> {
    this.seeks = true;
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify({ kind: 'seek' }));
    else await this.enter();
  }

  private async enter(): Promise<void> {
    const token = await this.token();
    const socket = new WebSocket(`${this.address}/play`);
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ kind: 'hello', token, seeks: this.seeks }));
    socket.onmessage = ({ data }) => {
      this.failures = 0;
      const what = JSON.parse(String(data)) as Told;
      if (what.kind === 'round') this.seeks = false;
      this.told(what);
    };
    socket.onclose = () => socket === this.socket && this.comeBack();
  }

  choose(round: number, hand: Hand): void {
    this.socket?.send(JSON.stringify({ kind: 'choose', round, hand }));
  }

  leave(): void {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private comeBack(): void {
    this.lost();
    const wait = Math.min(10_000, 500 * 2 ** this.failures++);
    setTimeout(() => this.socket && void this.enter().catch(() => this.comeBack()), wait);
  }
}
