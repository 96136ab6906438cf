/** What stands around each page: navigation by role, and who is signed in. */
import { Suspense, useEffect, useRef, useState } from 'react';
import { Button as Pressable, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { NavLink, Outlet, useLocation } from 'react-router';
import { allows } from '../api/operations';
import { useAnswer } from '../api/queries';
import { signOut } from '../api/session';
import { Button } from '../ui/Button';
import { Toasts } from '../ui/toasts';
import { useWords } from '../words';
import { Failsafe } from './Failsafe';
import styles from './Frame.module.css';
import { Preferences } from './Preferences';
import { GROUPS } from './sections';
import { useRoles } from './session';

export function Frame() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const location = useLocation();
  const main = useRef<HTMLElement>(null);
  const section = location.pathname.split('/')[1];
  useEffect(() => {
    setOpen(false);
    main.current?.scrollTo(0, 0);
  }, [section]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t('app.skip')}</a>
      <header className={styles.top}>
        <Pressable className={styles.burger!} aria-label={t(isOpen ? 'app.close-menu' : 'app.menu')} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" stroke="currentColor" strokeWidth="2" strokeLinecap="round"><path d="M3 5h14M3 10h14M3 15h14" /></svg>
        </Pressable>
        <span className={styles.brand}><img src="ludus.svg" width="26" height="26" alt="" />Ludus</span>
        <Account />
      </header>
      <Navigation isOpen={isOpen} />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Failsafe key={section}>
          <Suspense fallback={<p className="soft" role="status">{t('app.loading')}</p>}><Outlet /></Suspense>
        </Failsafe>
      </main>
      <Toasts />
    </div>
  );
}

function Navigation({ isOpen }: { isOpen: boolean }) {
  const { t } = useWords();
  const roles = useRoles();
  const groups = GROUPS.map((group) => ({ ...group, sections: group.sections.filter(({ needs }) => needs.some((id) => allows(id, roles))) }));
  return (
    <nav className={`${styles.nav} ${isOpen ? styles.open : ''}`} aria-label={t('app.menu')}>
      {groups.filter(({ sections }) => sections.length).map((group) => (
        <div key={group.name} className={styles.group}>
          <h2 className={styles.groupName}>{t(group.name)}</h2>
          <ul>
            {group.sections.map(({ path, name }) => (
              <li key={path}><NavLink to={`/${path}`} className={({ isActive }) => `${styles.link} ${isActive ? styles.here : ''}`}>{t(name)}</NavLink></li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Account() {
  const { t, label } = useWords();
  const roles = useRoles();
  const { data } = useAnswer('profiles-get-me');
  const name = data?.display_name ?? t('app.account');
  return (
    <DialogTrigger>
      <Button look="quiet" small>
        <span className={styles.initial} aria-hidden="true">{name.charAt(0).toUpperCase()}</span>
        <span className={styles.who}>{name}</span>
      </Button>
      <Popover className={styles.account!} placement="bottom end">
        <Dialog className={styles.accountBody!} aria-label={t('app.account')}>
          <p><strong>{name}</strong><br /><span className="soft">{roles.filter((role) => role !== 'player').map(label).join(', ')}</span></p>
          <Preferences />
          <Button onPress={() => void signOut()}>{t('app.sign-out')}</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
