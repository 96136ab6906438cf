export interface Theme {
  name: string;
  logo: string;
  /** Where players ask for help: an address of a page, or `mailto:`. */
  support: string;
  light: Record<string, string>;
  dark: Record<string, string>;
}

const PLAIN: Theme = { name: '', logo: '', support: '', light: {}, dark: {} };

/** The theme of `theme.json`; without it, the pages' own colours. */
export async function loadTheme(): Promise<Theme> {
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}theme.json`, { cache: 'no-cache' });
    return { ...PLAIN, ...((await answer.json()) as Partial<Theme>) };
  } catch {
    return PLAIN;
  }
}

/** Set the colours, and set them again when the device goes dark or light. */
export function wear(theme: Theme): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    for (const [name, colour] of Object.entries(dark.matches ? theme.dark : theme.light)) {
      document.documentElement.style.setProperty(`--${name}`, colour);
    }
  };
  dark.addEventListener('change', paint);
  paint();
}

/** An address that a link may have: of the web, or of a mail program. Others, as `javascript:`, are none. */
export const safeLink = (address: string): string | null => (/^(https:\/\/|mailto:)/.test(address) ? address : null);
