/** One player in full: each service's part, what may be done, and what happened. */
import { Link } from 'react-router';
import { type Data, allows, isOperation, operation } from '../../api/operations';
import { useAnswer } from '../../api/queries';
import { useRoles } from '../../app/session';
import { Badge, Fields } from '../../data/Value';
import { ActionButton } from '../../forms/ActionButton';
import { Copy } from '../../ui/Copy';
import { Problem } from '../../ui/Notice';
import { Card, Page, Row, Stack, Tabs } from '../../ui/Page';
import { useWords } from '../../words';
import styles from './players.module.css';
import { Notes } from './Notes';
import { AccountAudit, Timeline } from './Timeline';

type InFull = Data<'admin-get-player'>;
type Part = InFull['parts'][string];

export function Player({ id, tab }: { id: string; tab: string | undefined }) {
  const { t, label } = useWords();
  const roles = useRoles();
  const { data, error, isPending, refetch } = useAnswer('admin-get-player', { path: { user_id: id } });
  const profile = data?.parts['profiles']?.data as { display_name?: string } | null | undefined;
  const account = data?.parts['auth']?.data as { status?: string } | null | undefined;
  const tabs = [
    { id: 'overview', title: t('players.overview'), content: data ? <Overview player={data} /> : null },
    ...(allows('admin-list-audit-logs', roles) ? [{ id: 'timeline', title: t('players.timeline'), content: <Timeline id={id} /> }] : []),
    ...(allows('auth-list-account-audit', roles) ? [{ id: 'account', title: t('players.account'), content: <AccountAudit id={id} /> }] : []),
    ...(allows('messages-list-threads', roles) ? [{ id: 'notes', title: t('players.notes'), content: <Notes id={id} /> }] : []),
  ];
  return (
    <Page title={profile?.display_name || t('players.title')} actions={<Link to="/players">{t('players.back')}</Link>}>
      <Row>
        {account?.status ? <Badge value={account.status} text={label(account.status)} /> : null}
        <code className={styles.id}>{id}</code><Copy text={id} />
      </Row>
      {error ? <Problem error={error} onAgain={() => void refetch()} /> : null}
      {isPending ? <p className="soft" role="status">{t('app.loading')}</p> : <Tabs tabs={tabs} at={tab} base={`/players/${id}`} />}
    </Page>
  );
}

function Overview({ player }: { player: InFull }) {
  const { label } = useWords();
  const parts = Object.entries(player.parts).sort(([a], [b]) => place(a) - place(b));
  const full = parts.filter(([, part]) => part.state !== 'nothing_kept');
  const empty = parts.filter(([, part]) => part.state === 'nothing_kept');
  return (
    <Stack>
      <Actions player={player} />
      <div className={styles.parts}>{full.map(([service, part]) => <PartCard key={service} service={service} part={part} id={player.user_id} />)}</div>
      {empty.length ? <Nothing services={empty.map(([service]) => label(service))} /> : null}
    </Stack>
  );
}

/** What staff look at first. */
const ORDER = ['auth', 'profiles', 'commerce', 'messages', 'leaderboards', 'battlepass', 'stats'];
const place = (service: string) => (ORDER.includes(service) ? ORDER.indexOf(service) : ORDER.length);

function Nothing({ services }: { services: string[] }) {
  const { t } = useWords();
  return <p className="soft">{t('players.nothing-kept')}: {services.join(', ')}.</p>;
}

function Actions({ player }: { player: InFull }) {
  const { t } = useWords();
  const acts = player.actions.filter(({ action, method }) => method !== 'GET' && isOperation(action)).map(({ action }) => action)
    .filter(isOperation).filter((id) => !/\{(?!user_id|player_id)/.test(operation(id).path));
  const account = player.parts['auth']?.data as Record<string, unknown> | null | undefined;
  return (
    <Card title={t('players.actions')}>
      {acts.length ? (
        <Row>
          {acts.map((id) => (
            <ActionButton key={id} id={id} small path={{ user_id: player.user_id, player_id: player.user_id }} initial={initialOf(id, account)} />
          ))}
          <ActionButton id="auth-merge-accounts" small initial={{ target_id: player.user_id }} />
        </Row>
      ) : <p className="soft">{t('players.no-actions')}</p>}
    </Card>
  );
}

function initialOf(id: string, account: Record<string, unknown> | null | undefined): Record<string, unknown> {
  if (id !== 'auth-set-account-roles') return {};
  const roles = (account?.['roles'] as string[] | undefined) ?? [];
  return { roles: roles.filter((role) => role !== 'player' && role !== 'server') };
}

function PartCard({ service, part, id }: { service: string; part: Part; id: string }) {
  const { t, label } = useWords();
  if (part.state === 'failed') {
    return <Card title={label(service)} tone="bad"><p>{t('players.failed')} <code>{part.error}</code></p></Card>;
  }
  const data = part.data as Record<string, unknown>;
  return (
    <Card title={label(service)}>
      <Fields values={data} omit={['user_id', 'player_id'].filter((name) => data[name] === id)} />
    </Card>
  );
}
