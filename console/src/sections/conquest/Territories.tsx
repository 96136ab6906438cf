/** The map of the war: each territory where it lies, in the colour of who holds it. */
import { useState } from 'react';
import { useAnswer } from '../../api/queries';
import { Fields } from '../../data/Value';
import { Problem } from '../../ui/Notice';
import { useWords } from '../../words';
import styles from './conquest.module.css';

const CELL = 44;
const COLOURS = 6;

export function Territories() {
  const { t, label } = useWords();
  const { data, error } = useAnswer('conquest-list-territories', {}, { everySeconds: 30 });
  const [open, setOpen] = useState<number | null>(null);
  if (error) return <Problem error={error} />;
  if (!data) return <p className="soft">{t('app.loading')}</p>;
  const places = data.territories.map((territory) => ({ ...territory, at: territory.coordinates as unknown as Record<string, number> }));
  const xs = places.map(({ at }) => at['x'] ?? 0);
  const ys = places.map(({ at }) => at['y'] ?? 0);
  const owners = [...new Set(places.map(({ owner }) => ownerOf(owner)).filter(Boolean))];
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const chosen = places.find(({ territory_id }) => territory_id === open);
  return (
    <div className={styles.map}>
      <svg viewBox={`0 0 ${(Math.max(...xs) - left + 1) * CELL} ${(Math.max(...ys) - top + 1) * CELL}`} className={styles.picture} role="group" aria-label={t('conquest.map')}>
        {places.map(({ territory_id, owner, tier, at }) => {
          const who = ownerOf(owner);
          const press = () => setOpen(territory_id);
          return (
            <g key={territory_id} role="button" tabIndex={0} className={styles.cell} onClick={press} aria-pressed={open === territory_id}
              onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); press(); } }}
              aria-label={`${territory_id}, ${label(String(tier))}, ${who || t('conquest.free')}`}
              transform={`translate(${((at['x'] ?? 0) - left) * CELL} ${((at['y'] ?? 0) - top) * CELL})`}>
              <rect x="2" y="2" width={CELL - 4} height={CELL - 4} rx="6" className={who ? styles[`owner${owners.indexOf(who) % COLOURS}`] : styles.free} />
              <text x={CELL / 2} y={CELL / 2 + 5} textAnchor="middle" className={who ? styles.onOwner : styles.onFree}>{territory_id}</text>
            </g>
          );
        })}
      </svg>
      <div>{chosen ? <Fields values={chosen as unknown as Record<string, unknown>} omit={['at']} /> : <p className="soft">{t('conquest.choose')}</p>}</div>
    </div>
  );
}

function ownerOf(owner: unknown): string {
  const named = owner as Record<string, unknown> | null;
  return named ? String(named['name'] ?? named['tribe_name'] ?? named['tribe_id'] ?? named['user_id'] ?? '') : '';
}
