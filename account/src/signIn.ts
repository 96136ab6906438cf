import type { SignedIn, TwoFactorEnabled, TwoFactorRequired } from 'ludus-sdk';
import { linkTo } from './addresses';
import { ludus } from './client';
import { h } from './dom';
import { form, type FormOptions } from './form';
import { language, t } from './words';

type Answer = SignedIn | TwoFactorRequired | TwoFactorEnabled;

export interface SignInOptions {
  /** The account that it has to be, by its address; empty: any. */
  email?: string;
  /** A password shows once more who it is, in the session that there is. */
  confirms?: boolean;
  hasPassword?: boolean;
  done: () => void;
}

/** A sign-in by password or by a mailed code, and by a second factor where there is one: a step after the other. */
export function signIn({ email = '', confirms = false, hasPassword = true, done }: SignInOptions): HTMLElement {
  const place = h('div', { class: 'steps' });

  function show(...children: HTMLElement[]): void {
    place.replaceChildren(...children);
    if (place.isConnected) place.querySelector('input')?.focus();
  }

  function go(answer: Answer): void {
    if (answer.kind === 'two_factor_required') show(secondFactor(answer.challenge_token, () => start(), done));
    else done();
  }

  async function mail(to: string): Promise<void> {
    await ludus.auth.requestEmailLogin({ email: to, language });
    show(h('p', {}, t('code_sent', { email: to })), form({
      fields: [{ name: 'code', label: 'mailed_code', digits: true, pattern: '[0-9]{6}', autocomplete: 'one-time-code' }],
      submit: 'sign_in',
      more: [another('back', start)],
      act: async ({ code }) => go(await ludus.auth.confirmEmailLogin({ email: to, code })),
    }));
  }

  const byPassword = (): HTMLFormElement => form({
    fields: [...(email ? [] : [emailField]), { name: 'password', label: 'password', type: 'password', autocomplete: 'current-password' }],
    submit: confirms ? 'confirm' : 'sign_in',
    act: async ({ email: typed, password = '' }) => {
      if (!confirms) return go(await ludus.auth.login({ email: typed ?? email, password }));
      await ludus.auth.reauthenticate({ password });
      done();
    },
  });

  const byMail = (): HTMLFormElement => form({
    fields: email ? [] : [emailField], submit: 'mail_me_a_code', act: ({ email: typed }) => mail(typed ?? email),
  });

  function start(mailed = !hasPassword): void {
    const other = mailed ? another('by_password', () => start(false)) : another('by_mailed_code', () => start(true));
    const forgotten = !mailed && h('a', { href: linkTo('reset-password') }, t('forgot_password'));
    show(mailed ? byMail() : byPassword(), h('p', { class: 'row' }, hasPassword && other, forgotten));
  }

  start();
  return place;
}

const emailField = { name: 'email', label: 'email', type: 'email', autocomplete: 'username' } as const;

/** The step of a second factor: a code of the authenticator, or a recovery code. */
export function secondFactor(challenge: string, again: () => void, done: () => void): HTMLElement {
  const place = h('div');
  const act: FormOptions['act'] = async (values) => {
    await ludus.auth.verifyTwoFactor({ challenge_token: challenge, ...values });
    done();
  };
  function show(recovery: boolean): void {
    const field = recovery ? { name: 'recovery_code', label: 'recovery_code' } as const : authenticatorCode;
    place.replaceChildren(
      form({ fields: [field], submit: 'sign_in', act, more: [another('back', again)] }),
      h('p', {}, another(recovery ? 'by_authenticator' : 'by_recovery_code', () => show(!recovery))),
    );
    if (place.isConnected) place.querySelector('input')?.focus();
  }
  show(false);
  return place;
}

export const authenticatorCode =
  { name: 'code', label: 'authenticator_code', digits: true, pattern: '[0-9]{6}', autocomplete: 'one-time-code' } as const;

const another = (word: Parameters<typeof t>[0], act: () => void): HTMLElement =>
  h('button', { type: 'button', class: 'plain', onclick: act }, t(word));
