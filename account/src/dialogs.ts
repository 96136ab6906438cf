import { Dismissed, ludus, type Question } from './client';
import { h, newId } from './dom';
import { signIn } from './signIn';
import { t, type Word } from './words';

const TEXTS: Record<Question, [Word, Word]> = {
  'sign-in': ['session_ended', 'session_ended_why'],
  confirm: ['confirm_title', 'confirm_why'],
  other: ['other_account', 'other_account_why'],
};

let shownTo: string | null = null;

/** Note whose page this is: whoever signs in over it as somebody else gets a fresh one. */
export function noteWhose(userId: string | null): void {
  shownTo = userId;
}

/** Ask who it is, over the page. Rejects with Dismissed when the dialog is closed. */
export async function askWho(question: Question): Promise<void> {
  const confirms = question === 'confirm';
  const known = confirms ? await whoConfirms() : { email: '', hasPassword: true };
  const [title, why] = TEXTS[question];
  await over(t(title), t(why), (done) => signIn({ ...known, confirms, done }));
  const session = await ludus.session();
  if (shownTo === null || session?.userId === shownTo) return;
  location.reload();
  await new Promise(() => undefined);
}

/** The account that has to confirm: it asks for no sign-in, as one is being asked for. */
async function whoConfirms(): Promise<{ email: string; hasPassword: boolean }> {
  const { items, has_password: hasPassword } = await ludus.auth.listLinkedAccounts();
  return { email: items.find(({ provider }) => provider === 'email')?.display_name ?? '', hasPassword };
}

/** A dialog that is done when `content` says so. */
function over(title: string, why: string, content: (done: () => void) => HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const id = newId();
    const close = h('button', { type: 'button', class: 'plain', onclick: () => dialog.close() }, t('cancel'));
    let isDone = false;
    const dialog = h('dialog', { 'aria-labelledby': id, onclose: () => { dialog.remove(); if (isDone) resolve(); else reject(new Dismissed()); } },
      h('h2', { id }, title), h('p', { class: 'soft' }, why),
      content(() => { isDone = true; dialog.close(); }), close);
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Ask whether it is to be done. */
export async function sure(title: string, why: string, confirm: string): Promise<void> {
  await over(title, why, (done) => h('button', { type: 'button', class: 'danger', onclick: done }, confirm));
}

