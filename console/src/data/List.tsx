/** A list operation with its filters, pages, rows, and one row in full at the side. */
import { type ReactNode, useState } from 'react';
import { type OperationId, operation } from '../api/operations';
import { usePages } from '../api/queries';
import { Dialog } from '../ui/Dialog';
import { Row as Line } from '../ui/Page';
import { useWords } from '../words';
import { Filters, type Chosen, asQuery } from './Filters';
import { type Column, type Row, Table } from './Table';
import { Fields } from './Value';

export interface ListProperties {
  id: OperationId;
  columns: (string | Column)[];
  /** The field that tells rows apart. */
  keyName: string;
  path?: Record<string, string | number>;
  /** Filters that are given and not asked for. */
  fixed?: Record<string, unknown>;
  /** What the filters begin with. */
  initial?: Chosen;
  filters?: string[];
  /** Whether a filter must be chosen before anything is asked. */
  needsFilter?: boolean;
  /** The field of the answer that has the rows. */
  place?: string;
  title?: (row: Row) => string;
  actions?: (row: Row) => ReactNode;
  detail?: (row: Row) => ReactNode;
  onOpen?: (row: Row) => void;
  caption: string;
}

/** What was chosen in a list stays while the console is open. It is not in the address: it may be about a person. */
const kept = new Map<string, Chosen>();

export function List(properties: ListProperties) {
  const { id, keyName, path, fixed, needsFilter, place, title, actions, detail, caption } = properties;
  const { t } = useWords();
  const keep = JSON.stringify([id, path, fixed]);
  const [chosen, setChosen] = useState<Chosen>(() => kept.get(keep) ?? properties.initial ?? {});
  const [openKey, setOpenKey] = useState<string | null>(null);
  const asks = operation(id).query.filter(({ name }) => !['limit', 'cursor'].includes(name) && !(fixed && name in fixed)
    && (!properties.filters || properties.filters.includes(name)));
  const isFiltered = Object.values(chosen).some(Boolean);
  const isAsked = !needsFilter || isFiltered;
  const query = { ...asQuery(asks, chosen), ...fixed };
  const found = usePages(id, { ...(path ? { path } : {}), query }, place, isAsked);
  const columns = properties.columns.map((column) => (typeof column === 'string' ? { name: column } : column));
  const open = openKey === null ? undefined : found.rows.find((row) => String(row[keyName]) === openKey);
  const apply = (next: Chosen) => {
    kept.set(keep, next);
    setChosen(next);
  };
  return (
    <>
      {asks.length ? <Filters asks={asks} chosen={chosen} onApply={apply} /> : null}
      <Table columns={columns} rows={isAsked ? found.rows : []} keyOf={(row, index) => String(row[keyName] ?? index)} caption={caption}
        isLoading={isAsked && found.isPending} error={isAsked ? found.error : null} onAgain={() => void found.refetch()} actions={actions}
        onOpen={properties.onOpen ?? ((row) => setOpenKey(String(row[keyName])))}
        empty={t(!isAsked ? 'list.choose' : isFiltered ? 'list.empty-filtered' : 'list.empty')}
        more={{ isThere: found.hasNextPage, isLoading: found.isFetchingNextPage, load: () => void found.fetchNextPage() }} />
      {open ? (
        <Dialog shape="sheet" title={title?.(open) ?? String(open[keyName])} onClose={() => setOpenKey(null)}>
          {actions ? <Line>{actions(open)}</Line> : null}
          {detail ? detail(open) : <Fields values={open} />}
        </Dialog>
      ) : null}
    </>
  );
}
