import { linkTo, OWN, type Address } from './addresses';
import { leave } from './client';
import { h, type Child } from './dom';
import { failed } from './form';
import { explain } from './explain';
import { safeLink, type Theme } from './theme';
import { t, type Word } from './words';

const NAMES: Partial<Record<Address, Word>> = { '': 'account', security: 'security', purchases: 'purchases', privacy: 'data' };

/** The page around a page: the game's name, the navigation of whoever is signed in, and where help is. */
export function frame(theme: Theme, here: Address | null, signedIn: boolean): HTMLElement {
  const support = safeLink(theme.support);
  const main = h('main', { id: 'main', tabindex: -1 });
  document.body.replaceChildren(
    h('a', { class: 'skip', href: '#main' }, t('skip')),
    h('header', {},
      h('a', { class: 'brand', href: linkTo('') },
        theme.logo && h('img', { src: import.meta.env.BASE_URL + theme.logo, alt: '', width: 32, height: 32 }), theme.name || t('account')),
      signedIn && h('button', { type: 'button', class: 'plain', onclick: () => void signOut() }, t('sign_out'))),
    ...(signedIn ? [navigation(here)] : []),
    main,
    ...(support ? [h('footer', {}, h('a', { href: support }, t('support')))] : []),
  );
  return main;
}

const navigation = (here: Address | null): HTMLElement => h('nav', { 'aria-label': t('account') },
  h('ul', {}, ...OWN.map((address) => h('li', {},
    h('a', { href: linkTo(address), 'aria-current': address === here ? 'page' : null }, t(NAMES[address] ?? 'account'))))));

async function signOut(): Promise<void> {
  await leave();
  location.assign(linkTo('sign-in'));
}

/** A sign-out in another tab is this tab's, too; so is a sign-in as somebody else. A session that has ended takes nothing that was typed. */
export function followOtherTabs(userId: string | null): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (userId === null || key !== 'ludus.session') return;
    const now = newValue === null ? null : (JSON.parse(newValue) as { userId: string }).userId;
    if (now !== userId) location.reload();
  });
}

/** A part of a page. What `load` brings is put into it; how it failed, with a button to try again. */
export function section(title: Word, load: (redraw: () => void) => Promise<Child[]> | Child[]): HTMLElement {
  const body = h('div', { class: 'body' });
  const heading = h('h2', { tabindex: -1 }, t(title));
  const draw = async (): Promise<void> => {
    body.setAttribute('aria-busy', 'true');
    const hadFocus = body.contains(document.activeElement);
    try {
      const children = await load(() => void draw());
      body.replaceChildren(...children.filter((child): child is Node | string => child instanceof Node || (typeof child === 'string' && child !== '')));
    } catch (error) {
      body.replaceChildren(failed(explain(error)), h('button', { type: 'button', onclick: () => void draw() }, t('try_again')));
    }
    body.removeAttribute('aria-busy');
    if (hadFocus) heading.focus();
  };
  body.append(h('p', { class: 'soft' }, t('loading')));
  void draw();
  return h('section', {}, heading, body);
}
