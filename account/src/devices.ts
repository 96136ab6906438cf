const BROWSERS: [string, RegExp][] = [
  ['Edge', /\bEdg\//], ['Opera', /\bOPR\//], ['Firefox', /\b(Firefox|FxiOS)\//], ['Chrome', /(Chrome|CriOS)\//], ['Safari', /\bSafari\//],
];
const SYSTEMS: [string, RegExp][] = [
  ['Android', /Android/], ['iOS', /iPhone|iPad/], ['Windows', /Windows/], ['macOS', /Mac OS X/], ['ChromeOS', /CrOS/], ['Linux', /Linux/],
];

/** What a User-Agent says of a device, as people call it: "Firefox, Windows". Of a game, the name before its version. */
export function deviceOf(userAgent: string): string {
  const first = (names: [string, RegExp][]): string | undefined => names.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const known = [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(', ');
  return known || (/^[\w .-]{1,40}(?=\/|$)/.exec(userAgent)?.[0] ?? '');
}
