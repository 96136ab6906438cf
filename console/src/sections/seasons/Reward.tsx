/** What a tier or a bonus gives, in a few words. */
import { Value } from '../../data/Value';

export function Reward({ reward }: { reward: unknown }) {
  if (!reward) return <Value name="reward" value={null} />;
  const { quantity, kind, reference } = reward as Record<string, unknown>;
  return <span>{[quantity === 1 && reference ? null : quantity, kind === 'cosmetic' ? null : kind, reference].filter(Boolean).join(' ')}</span>;
}
