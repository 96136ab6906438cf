import type { SignedIn, TwoFactorRequired } from 'ludus-sdk';
import { linkTo } from '../addresses';
import { ludus } from '../client';
import { h } from '../dom';
import { form } from '../form';
import { forgetToken, mailedToken } from '../mailed';
import { secondFactor, signIn } from '../signIn';
import { t } from '../words';

/** Sign in, by a mail's link if there is one. A program that opens the link signs nobody in: it takes a click. */
export function signInPage(): HTMLElement[] {
  const token = mailedToken();
  const place = h('section');
  const done = (): void => location.assign(linkTo(''));
  const plain = (): void => place.replaceChildren(signIn({ done }));
  const go = (answer: SignedIn | TwoFactorRequired): void => {
    forgetToken();
    if (answer.kind === 'signed_in') done();
    else place.replaceChildren(secondFactor(answer.challenge_token, plain, done));
  };
  if (!token) plain();
  else {
    place.append(
      h('p', {}, t('sign_in_by_link')),
      form({ submit: 'sign_in', act: async () => go(await ludus.auth.confirmEmailLogin({ token })) }),
      h('p', {}, h('button', { type: 'button', class: 'plain', onclick: () => { forgetToken(); plain(); } }, t('other_way'))),
    );
  }
  return [place];
}
