import type { LinkedAccount, LinkedAccounts } from 'ludus-sdk';
import { asPlayer, ludus } from '../client';
import { sure } from '../dialogs';
import { h } from '../dom';
import { button, form } from '../form';
import { section } from '../frame';
import { moment, t } from '../words';

/** Whose account it is: its address, and what signs in to it. */
export function account(): HTMLElement[] {
  let listed: Promise<LinkedAccounts> | null = null;
  const linked = (): Promise<LinkedAccounts> => (listed ??= asPlayer(() => ludus.auth.listLinkedAccounts()));
  return [
    section('email', async (redraw) => address(await linked(), () => { listed = null; redraw(); })),
    section('sign_in_methods', async (redraw) => methods((await linked()).items, () => { listed = null; redraw(); })),
  ];
}

function address({ items, email_proven: proven, has_password: hasPassword }: LinkedAccounts, redraw: () => void): HTMLElement[] {
  const email = items.find(({ provider }) => provider === 'email')?.display_name;
  if (!email) return [h('p', {}, t('email_none'))];
  const shown = h('p', {}, h('strong', {}, email), ' ', h('span', { class: proven ? 'badge good' : 'badge bad' }, t(proven ? 'proven' : 'unproven')));
  return [shown, ...(proven ? [] : prove(redraw)), ...(hasPassword ? [change()] : [h('p', { class: 'soft' }, t('change_needs_password'))])];
}

function prove(redraw: () => void): HTMLElement[] {
  return [
    h('p', {}, t('prove_why')),
    form({
      fields: [{ name: 'code', label: 'mailed_code' }],
      submit: 'confirm',
      act: async ({ code = '' }) => {
        await asPlayer(() => ludus.auth.proveEmail({ code: code.trim().toLowerCase() }));
        redraw();
      },
    }),
    button('send_again', async () => {
      await asPlayer(() => ludus.auth.requestEmailVerification());
      return 'mail_sent';
    }, 'other'),
  ];
}

const change = (): HTMLElement => h('details', {}, h('summary', {}, t('change_email')), form({
  fields: [
    { name: 'email', label: 'new_email', type: 'email', autocomplete: 'email' },
    { name: 'password', label: 'password', type: 'password', autocomplete: 'current-password' },
  ],
  submit: 'send_mail',
  act: async ({ email = '', password = '' }, element) => {
    await asPlayer(() => ludus.auth.requestEmailChange({ email, password }));
    element.reset();
    return 'change_sent';
  },
}));

const NAMES = { email: 'E-Mail', steam: 'Steam', epic: 'Epic Games', wallet: 'Wallet', twitch: 'Twitch' };

function methods(items: LinkedAccount[], redraw: () => void): HTMLElement[] {
  const others = items.filter(({ provider }) => provider !== 'email');
  if (others.length === 0) return [h('p', { class: 'soft' }, t('methods_none'))];
  return [h('ul', { class: 'list' }, ...others.map((item) => one(item, redraw)))];
}

function one({ provider, display_name: name, linked_at: since, can_unlink: canUnlink, set_aside_until: aside }: LinkedAccount, redraw: () => void): HTMLElement {
  const called = NAMES[provider] ?? provider;
  return h('li', {},
    h('div', {}, h('strong', {}, called), ` ${name}`,
      h('p', { class: 'soft' }, t('since', { when: moment(since) })),
      aside && h('p', {}, t('set_aside', { until: moment(aside) }))),
    canUnlink && button('unlink', async () => {
      await sure(t('unlink_title', { provider: called }), t('unlink_why'), t('unlink'));
      await asPlayer(() => ludus.auth.unlinkIdentity(provider));
      redraw();
    }, 'other'));
}
