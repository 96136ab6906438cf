import { useAnswer } from '../api/queries';
import { Badge } from '../data/Value';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Notice';
import { Card, Page, Row } from '../ui/Page';
import { useWords } from '../words';
import styles from './health.module.css';

const EVERY_SECONDS = 15;

export default function Health() {
  const { t, label, number } = useWords();
  const { data, error, refetch, isFetching } = useAnswer('platform-get-health', {}, { everySeconds: EVERY_SECONDS });
  const asked = data?.dependencies.filter(({ status }) => status !== 'not_asked') ?? [];
  const others = data?.dependencies.filter(({ status }) => status === 'not_asked') ?? [];
  return (
    <Page title={t('health.title')} lead={t('health.lead')} actions={<Button isPending={isFetching} onPress={() => void refetch()}>{t('list.refresh')}</Button>}>
      {error ? <Problem error={error} onAgain={() => void refetch()} /> : null}
      {data ? (
        <>
          <Row><Badge value={data.status} text={label(data.status)} /></Row>
          <ul className={styles.parts}>
            {asked.map((each) => (
              <li key={each.name}>
                <Card title={label(each.name)} aside={<Badge value={each.status} text={label(each.status)} />} {...(each.status === 'down' ? { tone: 'bad' as const } : {})}>
                  <p className="soft">{each.problem ?? (each.latency_ms === null ? '–' : `${number(each.latency_ms)} ms`)}</p>
                </Card>
              </li>
            ))}
          </ul>
          {others.length ? <p className="soft">{t('health.not-asked')}: {others.map(({ name }) => label(name)).join(', ')}.</p> : null}
          <Card title={t('health.services')}><Row>{data.services.map((service) => <span key={service} className={styles.service}>{label(service)}</span>)}</Row></Card>
        </>
      ) : null}
    </Page>
  );
}
