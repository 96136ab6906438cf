/** One answer of the API in full. */
import type { ReactNode } from 'react';
import type { Data, OperationId } from '../api/operations';
import { useAnswer } from '../api/queries';
import { Problem } from '../ui/Notice';
import { useWords } from '../words';
import { Fields } from './Value';

export function Detail<Id extends OperationId>({ id, path, query, everySeconds, show }: {
  id: Id;
  path?: Record<string, string | number>;
  query?: Record<string, unknown>;
  everySeconds?: number;
  show?: (data: Data<Id>) => ReactNode;
}) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useAnswer(id, { ...(path ? { path } : {}), ...(query ? { query } : {}) }, everySeconds ? { everySeconds } : {});
  if (error) return <Problem error={error} onAgain={() => void refetch()} />;
  if (isPending || data === undefined) return <p className="soft" role="status">{t('app.loading')}</p>;
  return show ? show(data) : <Fields values={data as Record<string, unknown>} />;
}
