/** The addresses of the pages, below the folder that the site stands in. Mails lead to those with a hyphen. */
export const ADDRESSES = [
  '', 'security', 'purchases', 'privacy', 'sign-in', 'reset-password', 'verify-email', 'change-email', 'refuse-email',
] as const;

export type Address = (typeof ADDRESSES)[number];

/** The pages of whoever is signed in, in the order of the navigation. */
export const OWN: readonly Address[] = ['', 'security', 'purchases', 'privacy'];

/** Which page an address' path leads to; null: none. */
export function addressOf(path: string, base: string): Address | null {
  const below = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  const name = below.replace(/(\/|\/?index\.html)$/, '');
  return ADDRESSES.find((address) => address === name) ?? null;
}

export const linkTo = (address: Address): string => import.meta.env.BASE_URL + (address && `${address}/`);
