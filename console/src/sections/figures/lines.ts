/** Lines of plots from the figures of days. Pure. */
import type { Row } from '../../data/Table';
import type { Line } from './Plot';

const COUNTS = ['players', 'registrations', 'matches', 'claims'];
const MICROS = 1e6;

export function linesOf(rows: Row[]): { name: string; lines: Line[] }[] {
  const counts = COUNTS.map((name) => ({ name, lines: [{ name, points: rows.map((row) => ({ day: String(row['day']), value: Number(row[name] ?? 0) })) }] }));
  return [...counts, ...within(rows, 'revenue', (value) => value / MICROS), ...within(rows, 'queues', (value) => value)];
}

/** A plot of a figure that has parts: revenue by currency, queues by what waits. */
function within(rows: Row[], name: string, scale: (value: number) => number): { name: string; lines: Line[] }[] {
  const parts = [...new Set(rows.flatMap((row) => Object.keys((row[name] as object | null) ?? {})))];
  const lines = parts.map((part) => ({
    name: part,
    points: rows.map((row) => ({ day: String(row['day']), value: scale(numberOf((row[name] as Record<string, unknown> | null)?.[part])) })),
  }));
  return lines.length ? [{ name, lines }] : [];
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const counted = value as { waiting?: number; count?: number; net?: number } | null | undefined;
  return counted?.waiting ?? counted?.count ?? counted?.net ?? 0;
}
