import type { SessionDetails } from 'ludus-sdk';
import { linkTo } from '../addresses';
import { asPlayer, ludus } from '../client';
import { deviceOf } from '../devices';
import { sure } from '../dialogs';
import { h } from '../dom';
import { button, form } from '../form';
import { section } from '../frame';
import { moment, t } from '../words';
import { secondFactor } from './twoFactor';

/** What guards the account: its password, its second factor, and where it is signed in. */
export function security(): HTMLElement[] {
  return [
    section('password', async () => [...password((await asPlayer(() => ludus.auth.listLinkedAccounts())).has_password)]),
    section('second_factor', secondFactor),
    section('sessions', sessions),
  ];
}

function password(has: boolean): HTMLElement[] {
  if (!has) return [h('p', {}, t('password_none')), h('p', {}, h('a', { href: linkTo('reset-password') }, t('set_password')))];
  return [form({
    fields: [
      { name: 'current_password', label: 'current_password', type: 'password', autocomplete: 'current-password' },
      { name: 'new_password', label: 'new_password', type: 'password', autocomplete: 'new-password', hint: 'password_hint' },
    ],
    submit: 'change_password',
    act: async ({ current_password: current = '', new_password: next = '' }, element) => {
      await asPlayer(() => ludus.auth.changePassword({ current_password: current, new_password: next }));
      element.reset();
      return 'password_changed';
    },
  })];
}

async function sessions(redraw: () => void): Promise<HTMLElement[]> {
  const open = await asPlayer(openSessions);
  const others = open.length > 1 && button('end_others', async () => {
    await asPlayer(() => ludus.auth.revokeSessions({ which: 'others' }));
    redraw();
  }, 'danger');
  return [h('ul', { class: 'list' }, ...open.map((session) => one(session, redraw))), ...(others ? [others] : [])];
}

async function openSessions(): Promise<SessionDetails[]> {
  const open: SessionDetails[] = [];
  for await (const session of ludus.auth.iterateListSessions({ limit: 50 })) open.push(session);
  return open;
}

function one(session: SessionDetails, redraw: () => void): HTMLElement {
  return h('li', {},
    h('div', {}, h('strong', {}, deviceOf(session.user_agent) || t('unknown_device')), ' ',
      session.current && h('span', { class: 'badge good' }, t('this_device')),
      h('p', { class: 'soft' }, t('session_facts', { ip: session.ip, since: moment(session.created_at), used: moment(session.refreshed_at) }))),
    !session.current && button('end', async () => {
      await sure(t('end_title'), t('end_why'), t('end'));
      await asPlayer(() => ludus.auth.revokeSessions({ which: 'one', session_id: session.session_id }));
      redraw();
    }, 'other'));
}
