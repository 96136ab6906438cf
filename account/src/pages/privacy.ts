import type { ErasureStatus, ExportStatus, ProfileChanges } from 'ludus-sdk';
import { linkTo } from '../addresses';
import { asPlayer, leave, ludus } from '../client';
import { noteWhose, sure } from '../dialogs';
import { h, newId, type Child } from '../dom';
import { button, failed, finish } from '../form';
import { section } from '../frame';
import { explain } from '../explain';
import { moment, size, t, type Word } from '../words';

const LOOK_AGAIN_MS = 3_000;
const SWITCHES = ['is_public', 'show_on_boards', 'accept_friend_requests', 'allow_messages', 'show_presence'] as const satisfies readonly (keyof ProfileChanges & Word)[];

/** Who sees what of a player, a copy of all that is kept, and the end of the account. */
export function privacy(): HTMLElement[] {
  return [section('visibility', visibility), section('data_export', dataExport), section('erasure', erasure)];
}

async function visibility(): Promise<Child[]> {
  const [profile, consents] = await asPlayer(() => Promise.all([ludus.profiles.getMe(), ludus.privacy.getConsents()]));
  return [
    ...SWITCHES.map((name) => checkbox(name, profile[name], (on) => ludus.profiles.updateMe({ [name]: on }))),
    checkbox('marketing', consents.marketing, (on) => ludus.privacy.updateConsents({ marketing: on })),
  ];
}

/** A choice that is kept as it is made; it goes back if it could not be. */
function checkbox(label: Word, isOn: boolean, keep: (on: boolean) => Promise<unknown>): HTMLElement {
  const id = newId();
  const said = h('div', { 'aria-live': 'polite' });
  const input = h('input', { id, type: 'checkbox', checked: isOn, onchange: () => void change() });
  async function change(): Promise<void> {
    const wanted = input.checked;
    try {
      await asPlayer(() => keep(wanted));
      said.replaceChildren(h('span', { class: 'good' }, t('kept')));
    } catch (error) {
      input.checked = !wanted;
      said.replaceChildren(failed(explain(error)));
    }
  }
  return h('div', { class: 'choice' }, input, h('label', { for: id }, t(label)), said);
}

async function dataExport(redraw: () => void): Promise<Child[]> {
  const now = await asPlayer(() => ludus.privacy.getExport());
  if (now.state === 'waiting') setTimeout(() => whenSeen(redraw), LOOK_AGAIN_MS);
  return [h('p', {}, t('export_why')), ...exported(now, redraw)];
}

/** Now, or when somebody looks at the page again. */
function whenSeen(act: () => void): void {
  if (document.hidden) addEventListener('visibilitychange', act, { once: true });
  else act();
}

function exported({ state, export_id: id, progress, expires_at: until, size: bytes }: ExportStatus, redraw: () => void): Child[] {
  if (state === 'waiting') return [h('p', { role: 'status' }, t('export_waiting', { progress }))];
  const isReady = state === 'ready' && id !== null;
  const ask = button(isReady ? 'export_again' : 'export_ask', async () => {
    await asPlayer(() => ludus.privacy.requestExport());
    redraw();
  }, isReady ? 'other' : 'main');
  if (!isReady) return [state === 'failed' && failed(t('export_failed')), ask];
  return [
    h('p', {}, t('export_ready', { until: moment(until), size: size(bytes ?? 0) })),
    button('download', async () => {
      const { url } = await asPlayer(() => ludus.privacy.downloadExport(id));
      location.assign(url);
    }),
    ask,
  ];
}

async function erasure(redraw: () => void): Promise<Child[]> {
  return erasable(await asPlayer(() => ludus.privacy.getErasure()), redraw);
}

function erasable({ state, due_at: due }: ErasureStatus, redraw: () => void): Child[] {
  if (state === 'waiting') return [
    h('p', { class: 'bad' }, t('erasure_due', { due: moment(due) })),
    button('erasure_stop', async () => {
      await asPlayer(() => ludus.privacy.cancelErasure());
      redraw();
    }),
  ];
  if (state === 'erasing' || state === 'erased') return [h('p', {}, t('erasing'))];
  const place = h('div', { class: 'steps' }, h('p', {}, t('erasure_why')), button('erasure_ask', async () => {
    await sure(t('erasure_title'), t('erasure_sure'), t('erasure_ask'));
    const { due_at: when } = await asPlayer(() => ludus.privacy.requestErasure());
    noteWhose(null);
    await leave();
    finish(place.closest('main') ?? place, t('erasure_asked', { due: moment(when) }), h('p', {}, h('a', { href: linkTo('privacy') }, t('erasure_stop'))));
    document.querySelector('nav')?.remove();
  }, 'danger'));
  return [state === 'stopped' && h('p', { class: 'soft' }, t('erasure_stopped')), place];
}
