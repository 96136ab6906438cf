/** Address and password, then the second factor. Also over a page whose session has ended. */
import { type FormEvent, useState } from 'react';
import { type Challenge, answerChallenge, signIn } from '../api/session';
import { Button } from '../ui/Button';
import { TextField } from '../ui/fields';
import { Problem } from '../ui/Notice';
import { useWords } from '../words';
import styles from './SignIn.module.css';

export function SignInForm({ isAgain = false }: { isAgain?: boolean }) {
  const { t } = useWords();
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { pending, error, run, forget } = usePending();
  if (challenge) {
    return <SecondFactor challenge={challenge} onBack={() => { setChallenge(null); forget(); }} />;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => setChallenge(await signIn(email.trim(), password)));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {isAgain ? null : <><h1>{t('sign-in.title')}</h1><p className="soft">{t('sign-in.lead')}</p></>}
      <TextField label={t('sign-in.email')} type="email" autoComplete="username" value={email} onChange={setEmail} isRequired autoFocus />
      <TextField label={t('sign-in.password')} type="password" autoComplete="current-password" value={password} onChange={setPassword} isRequired />
      {error ? <Problem error={error} /> : null}
      <Button type="submit" look="primary" isPending={pending}>{t('sign-in.do')}</Button>
    </form>
  );
}

function SecondFactor({ challenge, onBack }: { challenge: Challenge; onBack(): void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [isRecovery, setRecovery] = useState(false);
  const { pending, error, run } = usePending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => answerChallenge(challenge, code.replace(/\s/g, ''), isRecovery));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1>{t('sign-in.code-title')}</h1>
      <p className="soft">{t(isRecovery ? 'sign-in.recovery-lead' : 'sign-in.code-lead')}</p>
      <TextField label={t(isRecovery ? 'sign-in.recovery' : 'sign-in.code')} value={code} onChange={setCode} isRequired autoFocus mono
        key={String(isRecovery)} autoComplete="one-time-code" inputMode={isRecovery ? 'text' : 'numeric'} />
      {error ? <Problem error={error} /> : null}
      <Button type="submit" look="primary" isPending={pending}>{t('sign-in.do')}</Button>
      <div className={styles.aside}>
        <Button look="quiet" small onPress={onBack}>{t('sign-in.back')}</Button>
        <Button look="quiet" small onPress={() => { setRecovery(!isRecovery); setCode(''); }}>
          {t(isRecovery ? 'sign-in.use-code' : 'sign-in.use-recovery')}
        </Button>
      </div>
    </form>
  );
}

/** Something that takes a while and may fail. */
export function usePending() {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function run(work: () => Promise<unknown>): Promise<void> {
    setPending(true);
    setError(null);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      setPending(false);
    }
  }
  return { pending, error, run, forget: () => setError(null) };
}
