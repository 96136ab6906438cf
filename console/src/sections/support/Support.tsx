import { useParams } from 'react-router';
import { List } from '../../data/List';
import { ActionButton } from '../../forms/ActionButton';
import { Detail } from '../../data/Detail';
import { Page, Row, Tabs } from '../../ui/Page';
import { useWords } from '../../words';
import { Desk } from './Desk';

export default function Support() {
  const { t } = useWords();
  const { first, second } = useParams();
  const tabs = [
    { id: 'threads', title: t('support.threads'), content: <Desk open={second} /> },
    { id: 'answers', title: t('support.answers'), content: <Answers /> },
    { id: 'figures', title: t('nav.figures'), content: <Detail id="messages-get-support-figures" /> },
  ];
  return <Page title={t('support.title')} lead={t('support.lead')}><Tabs tabs={tabs} at={first} base="/support" /></Page>;
}

function Answers() {
  const { t } = useWords();
  return (
    <>
      <Row><ActionButton id="messages-write-canned-answer" primary /></Row>
      <List id="messages-list-canned-answers" keyName="answer_id" place="answers" columns={['title', 'answer_id', 'texts', 'updated_at']} caption={t('support.answers')}
        title={(row) => String(row['title'])} actions={(row) => {
          const path = { answer_id: String(row['answer_id']) };
          return (
            <>
              <ActionButton id="messages-write-canned-answer" small path={path} initial={row} />{' '}
              <ActionButton id="messages-delete-canned-answer" small path={path} />
            </>
          );
        }} />
    </>
  );
}
