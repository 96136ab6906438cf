import type { EmailState, Session } from 'ludus-sdk';
import { linkTo } from '../addresses';
import { askOnce, asPlayer, ludus, questionOf } from '../client';
import { h } from '../dom';
import { button, finish, form } from '../form';
import { forgetToken, mailedToken } from '../mailed';
import { t, type Word } from '../words';

/** Confirm an address: in the account's session, where there is one, which also shows that the account is its owner's. */
export function verifyEmail(): HTMLElement[] {
  return byLink('verify_why', 'verify', async (token, say) => {
    const { email, proven } = await confirmed(token);
    say(t(proven ? 'email_proven' : 'email_verified', { email }), !proven && 'prove_how');
  });
}

async function confirmed(token: string): Promise<EmailState> {
  const session = await ludus.session();
  if (session !== null && isOf(token, session)) {
    try {
      return await ludus.auth.proveEmail({ token });
    } catch (error) {
      if (questionOf(error) === null) throw error;
    }
  }
  return ludus.auth.confirmEmailVerification({ token });
}

/** Whether a token was mailed for the account of a session: it begins with the account's id. */
const isOf = (token: string, session: Session): boolean => token.startsWith(`${session.userId}.`);

/** Move an account to an address: in one of its sessions alone. */
export function changeEmail(): HTMLElement[] {
  return byLink('change_why', 'change_confirm', async (token, say) => {
    const session = await ludus.session();
    if (session !== null && !isOf(token, session)) await askOnce('other');
    const { email } = await asPlayer(() => ludus.auth.confirmEmailChange({ token }));
    say(t('email_changed', { email }));
  });
}

/** "This was not me." */
export function refuseEmail(): HTMLElement[] {
  return byLink('refuse_why', 'refuse', async (token, say) => {
    const { email, signed_out: signedOut } = await ludus.auth.refuseEmail({ token });
    say(t('email_refused', { email }), signedOut ? 'refused_signed_out' : 'refused_nothing');
  });
}

type Say = (text: string, more?: Word | false) => void;

/** A page that does one thing by a mail's link, when somebody presses its button: a program that opens the link changes nothing. */
function byLink(why: Word, submit: Word, act: (token: string, say: Say) => Promise<void>): HTMLElement[] {
  const token = mailedToken();
  const place = h('section');
  const say: Say = (text, more) => {
    forgetToken();
    finish(place, text, more && h('p', {}, t(more)), h('p', {}, h('a', { href: linkTo('') }, t('to_account'))));
  };
  if (token) place.append(h('p', {}, t(why)), button(submit, () => act(token, say)));
  else place.append(h('p', {}, t('no_token')), codeForm(say));
  return [place];
}

/** Who has no link types the mail's code. */
function codeForm(say: Say): HTMLElement {
  return form({
    fields: [{ name: 'code', label: 'mailed_code' }],
    submit: 'confirm',
    act: async ({ code = '' }) => {
      const { email } = await asPlayer(() => ludus.auth.proveEmail({ code: code.trim().toLowerCase() }));
      say(t('email_proven', { email }));
    },
  });
}
