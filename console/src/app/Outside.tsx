/** What is shown to who is not in yet: the sign-in, or why an account that signed in has no access. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { call } from '../api/call';
import { ApiError } from '../api/errors';
import type { Data } from '../api/operations';
import { type SignedIn, signOut } from '../api/session';
import { Button } from '../ui/Button';
import { Copy } from '../ui/Copy';
import { TextField } from '../ui/fields';
import { Problem } from '../ui/Notice';
import { useWords } from '../words';
import { Preferences } from './Preferences';
import { SignInForm, usePending } from './SignIn';
import styles from './SignIn.module.css';

export function Outside({ children = <SignInForm /> }: { children?: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <div className={styles.brand}><img src="ludus.svg" width="30" height="30" alt="" />Ludus</div>
        {children}
        <Preferences />
      </div>
    </main>
  );
}

export function NoAccess({ session }: { session: SignedIn }) {
  const { t } = useWords();
  if (session.withheld.length > 0) return <Outside><TurnOnFactor /></Outside>;
  return (
    <Outside>
      <h1>{t('sign-in.no-role-title')}</h1>
      <p>{t('sign-in.no-role')}</p>
      <Button onPress={() => void signOut()}>{t('app.sign-out')}</Button>
    </Outside>
  );
}

function TurnOnFactor() {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const [enrolment, setEnrolment] = useState<Data<'auth-enable-two-factor'> | null>(null);
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<string[]>([]);
  const { pending, error, run, forget } = usePending();
  if (error instanceof ApiError && error.code === 'EMAIL_UNPROVEN') return <ProveAddress onDone={forget} />;
  if (codes.length > 0) {
    return (
      <>
        <h1>{t('sign-in.factor-title')}</h1>
        <p>{t('sign-in.factor-codes')}</p>
        <ul className={styles.codes}>{codes.map((each) => <li key={each}>{each}</li>)}</ul>
        <Button look="primary" onPress={() => void signOut()}>{t('sign-in.factor-done')}</Button>
      </>
    );
  }
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => setEnrolment(await call('auth-enable-two-factor', { body: { password } })));
  };
  const finish = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const answer = await call('auth-verify-two-factor', { body: { challenge_token: enrolment!.challenge_token, code } });
      if ('recovery_codes' in answer) setCodes(answer.recovery_codes);
    });
  };
  return (
    <form className={styles.form} onSubmit={enrolment ? finish : begin}>
      <h1>{t('sign-in.factor-title')}</h1>
      {enrolment ? (
        <>
          <p>{t('sign-in.factor-scan')}</p>
          <img className={styles.qr} src={enrolment.qr_code} alt="" />
          <p>{t('sign-in.factor-secret')}: <code>{enrolment.secret}</code> <Copy text={enrolment.secret} /></p>
          <TextField label={t('sign-in.code')} value={code} onChange={setCode} inputMode="numeric" autoComplete="one-time-code" isRequired autoFocus mono />
        </>
      ) : (
        <>
          <p>{t('sign-in.factor-lead')}</p>
          <TextField label={t('sign-in.factor-confirm')} type="password" autoComplete="current-password" value={password} onChange={setPassword} isRequired />
        </>
      )}
      {error ? <Problem error={error} /> : null}
      <Button type="submit" look="primary" isPending={pending}>{t(enrolment ? 'sign-in.factor-finish' : 'sign-in.factor-start')}</Button>
      <Button look="quiet" small onPress={() => void signOut()}>{t('app.sign-out')}</Button>
    </form>
  );
}

/** Whoever turns a second factor on has shown, in this session, that the address is theirs. */
function ProveAddress({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const [isSent, setSent] = useState(false);
  const [code, setCode] = useState('');
  const { pending, error, run } = usePending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (isSent) {
        await call('auth-prove-email', { body: { code: code.trim() } });
        return onDone();
      }
      await call('auth-request-email-verification', {});
      setSent(true);
    });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1>{t('sign-in.prove-title')}</h1>
      <p>{t(isSent ? 'sign-in.prove-sent' : 'sign-in.prove-lead')}</p>
      {isSent ? <TextField label={t('sign-in.prove-code')} value={code} onChange={setCode} autoComplete="one-time-code" isRequired autoFocus mono /> : null}
      {error ? <Problem error={error} /> : null}
      <Button type="submit" look="primary" isPending={pending}>{t(isSent ? 'sign-in.prove-finish' : 'sign-in.prove-send')}</Button>
      <Button look="quiet" small onPress={() => void signOut()}>{t('app.sign-out')}</Button>
    </form>
  );
}
