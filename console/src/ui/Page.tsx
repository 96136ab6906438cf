/** What pages are laid out with. */
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useWords } from '../words';
import styles from './Page.module.css';

export function Page({ title, lead, actions, children }: { title: string; lead?: string; actions?: ReactNode; children: ReactNode }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </article>
  );
}

export function Card({ title, aside, children, tone }: { title?: ReactNode; aside?: ReactNode; children: ReactNode; tone?: 'bad' | 'warn' }) {
  return (
    <section className={`${styles.card} ${tone ? styles[tone] : ''}`}>
      {title || aside ? <header className={styles.cardHead}>{title ? <h2>{title}</h2> : <span />}{aside}</header> : null}
      {children}
    </section>
  );
}

export interface TabOf {
  id: string;
  title: string;
  content: ReactNode;
}

/** Tabs whose choice is in the address, so that Back works. */
export function Tabs({ tabs, at, base }: { tabs: TabOf[]; at: string | undefined; base: string }) {
  const navigate = useNavigate();
  const chosen = tabs.some((tab) => tab.id === at) ? at! : (tabs[0]?.id ?? '');
  return (
    <AriaTabs className={styles.tabs!} selectedKey={chosen} onSelectionChange={(id) => navigate(`${base}/${id}`)}>
      <TabList items={tabs} className={styles.tabList!} aria-label={document.title}>
        {(tab) => <Tab className={styles.tab!}>{tab.title}</Tab>}
      </TabList>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className={styles.panel!}>{tab.content}</TabPanel>)}
    </AriaTabs>
  );
}

export const Grid = ({ children }: { children: ReactNode }) => <div className={styles.grid}>{children}</div>;
export const Row = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;
export const Stack = ({ children }: { children: ReactNode }) => <div className={styles.stack}>{children}</div>;
