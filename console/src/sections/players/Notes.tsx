/** A player's threads with support, in which staff keep their notes. */
import { useNavigate } from 'react-router';
import { List } from '../../data/List';
import { useWords } from '../../words';

export function Notes({ id }: { id: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <p className="soft">{t('players.notes-lead')}</p>
      <List id="messages-list-threads" keyName="thread_id" fixed={{ player_id: id }} columns={['subject', 'category', 'state', 'assignee_id', 'updated_at']}
        onOpen={(row) => void navigate(`/support/threads/${row['thread_id']}`)} caption={t('players.notes')} />
    </>
  );
}
