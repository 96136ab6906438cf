import { linkTo } from '../addresses';
import { leave, ludus } from '../client';
import { h } from '../dom';
import { finish, form } from '../form';
import { forgetToken, mailedToken } from '../mailed';
import { language, t } from '../words';

/** Ask for the mail, or set the password that its link is for. */
export function resetPassword(): HTMLElement[] {
  const token = mailedToken();
  return [token ? choose(token) : askForMail()];
}

function askForMail(): HTMLElement {
  return h('section', {}, h('p', {}, t('reset_why')), form({
    fields: [{ name: 'email', label: 'email', type: 'email', autocomplete: 'username' }],
    submit: 'send_mail',
    act: async ({ email = '' }) => {
      await ludus.auth.requestPasswordReset({ email, language });
      return 'reset_sent';
    },
  }));
}

function choose(token: string): HTMLElement {
  const place = h('section', {}, h('p', {}, t('reset_choose')), form({
    fields: [{ name: 'password', label: 'new_password', type: 'password', autocomplete: 'new-password', hint: 'password_hint' }],
    submit: 'set_password',
    act: async ({ password = '' }) => {
      await ludus.auth.confirmPasswordReset({ token, password });
      forgetToken();
      await leave();
      finish(place, t('password_set'), h('p', {}, h('a', { href: linkTo('sign-in') }, t('sign_in'))));
    },
  }), h('p', {}, h('a', { href: linkTo('reset-password') }, t('mail_again'))));
  return place;
}
