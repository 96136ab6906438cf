import { asPlayer, ludus } from '../client';
import { h, type Child } from '../dom';
import { button, finish, form, type Field } from '../form';
import { authenticatorCode } from '../signIn';
import { t } from '../words';

const PASSWORD: Field = { name: 'password', label: 'password', type: 'password', autocomplete: 'current-password' };
const ANY_CODE: Field = { name: 'code', label: 'either_code', autocomplete: 'one-time-code' };

/** The second factor: turned on with a QR code and a first code, renewed and turned off with the password and a code. */
export async function secondFactor(redraw: () => void): Promise<Child[]> {
  const { two_factor: isOn, email_proven: proven, has_password: hasPassword } = await asPlayer(() => ludus.auth.listLinkedAccounts());
  const place = h('div', { class: 'steps' });
  place.append(h('p', {}, h('span', { class: isOn ? 'badge good' : 'badge' }, t(isOn ? 'on' : 'off')), ' ', t('second_factor_why')));
  if (isOn) place.append(renew(place, redraw), turnOff(redraw));
  else if (!proven) place.append(h('p', {}, t('second_factor_needs_email')));
  else if (!hasPassword) place.append(h('p', {}, t('second_factor_needs_password')));
  else place.append(turnOn(place, redraw));
  return [place];
}

const turnOn = (place: HTMLElement, redraw: () => void): HTMLElement => form({
  fields: [PASSWORD],
  submit: 'turn_on',
  act: async ({ password = '' }) => enrol(place, redraw, password),
});

async function enrol(place: HTMLElement, redraw: () => void, password: string): Promise<void> {
  const { challenge_token: challenge, secret, qr_code: picture } = await asPlayer(() => ludus.auth.enableTwoFactor({ password }));
  place.replaceChildren(
    h('p', {}, t('scan')),
    h('img', { src: picture, alt: t('qr_code'), class: 'qr', width: 220, height: 220 }),
    h('p', {}, t('or_type'), ' ', h('code', {}, secret.replace(/(.{4})/g, '$1 ').trim())),
    form({
      fields: [authenticatorCode],
      submit: 'confirm',
      act: async ({ code }) => {
        const answer = await ludus.auth.verifyTwoFactor({ challenge_token: challenge, code });
        if (answer.kind === 'two_factor_enabled') keep(place, redraw, answer.recovery_codes);
      },
    }),
    button('cancel', async () => redraw(), 'other'),
  );
  place.querySelector('input')?.focus();
}

/** Show recovery codes, which are shown once. */
function keep(place: HTMLElement, redraw: () => void, codes: string[]): void {
  const list = codes.join('\n');
  finish(place, t('recovery_codes_why'),
    h('ul', { class: 'codes' }, ...codes.map((code) => h('li', {}, h('code', {}, code)))),
    h('div', { class: 'row' },
      h('a', { download: 'recovery-codes.txt', href: URL.createObjectURL(new Blob([`${list}\n`], { type: 'text/plain' })) }, t('download')),
      button('codes_kept', async () => redraw())),
  );
}

const renew = (place: HTMLElement, redraw: () => void): HTMLElement => h('details', {}, h('summary', {}, t('new_recovery_codes')), form({
  fields: [PASSWORD, ANY_CODE],
  submit: 'new_recovery_codes',
  act: async (values) => {
    const { recovery_codes: codes } = await asPlayer(() => ludus.auth.renewRecoveryCodes(proofOf(values)));
    keep(place, redraw, codes);
  },
}));

const turnOff = (redraw: () => void): HTMLElement => h('details', {}, h('summary', {}, t('turn_off')), form({
  fields: [PASSWORD, ANY_CODE],
  submit: 'turn_off',
  look: 'danger',
  act: async (values) => {
    await asPlayer(() => ludus.auth.disableTwoFactor(proofOf(values)));
    redraw();
  },
}));

/** Six digits are the authenticator's; what is longer is a recovery code. */
function proofOf({ password = '', code = '' }: Record<string, string>): { password: string; code?: string; recovery_code?: string } {
  const typed = code.trim();
  return /^\d{6}$/.test(typed) ? { password, code: typed } : { password, recovery_code: typed };
}
