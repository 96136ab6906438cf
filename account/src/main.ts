import { addressOf, linkTo, type Address } from './addresses';
import { askBy, ludus } from './client';
import { askWho, noteWhose } from './dialogs';
import { h } from './dom';
import { followOtherTabs, frame } from './frame';
import { account } from './pages/account';
import { changeEmail, refuseEmail, verifyEmail } from './pages/addresses';
import { resetPassword } from './pages/password';
import { privacy } from './pages/privacy';
import { purchases } from './pages/purchases';
import { security } from './pages/security';
import { signInPage } from './pages/signIn';
import { signIn } from './signIn';
import { loadTheme, wear } from './theme';
import { language, t, type Word } from './words';

/** A page. `own` is of whoever is signed in: others are asked to sign in first. */
interface Page {
  title: Word;
  own?: boolean;
  draw: () => HTMLElement[];
}

const PAGES: Record<Address, Page> = {
  '': { title: 'account', own: true, draw: account },
  security: { title: 'security', own: true, draw: security },
  purchases: { title: 'purchases', own: true, draw: purchases },
  privacy: { title: 'privacy', own: true, draw: privacy },
  'sign-in': { title: 'sign_in', draw: signInPage },
  'reset-password': { title: 'reset_password', draw: resetPassword },
  'verify-email': { title: 'verify_email', draw: verifyEmail },
  'change-email': { title: 'change_email', draw: changeEmail },
  'refuse-email': { title: 'refuse_email', draw: refuseEmail },
};

async function show(): Promise<void> {
  document.documentElement.lang = language;
  const theme = await loadTheme();
  wear(theme);
  const here = addressOf(location.pathname, import.meta.env.BASE_URL);
  const session = await ludus.session();
  const page = here === null ? null : PAGES[here];
  const asksFirst = page?.own && session === null;
  const title = t(page === null ? 'no_page' : asksFirst ? 'sign_in' : page.title);
  document.title = theme.name ? `${title} · ${theme.name}` : title;
  const main = frame(theme, here, session !== null);
  main.append(h('h1', {}, title));
  if (page === null) main.append(h('p', {}, h('a', { href: linkTo('') }, t('to_account'))));
  else if (asksFirst) main.append(h('section', {}, signIn({ done: () => location.reload() })));
  else {
    noteWhose(page.own ? (session?.userId ?? null) : null);
    main.append(...page.draw());
  }
  followOtherTabs(session?.userId ?? null);
}

// A page that a browser kept is not shown again: whoever goes back after a sign-out sees nothing of the account.
addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); });
askBy(askWho);
void show();
