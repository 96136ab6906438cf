/** What waits for a person: which list has it, where it is decided, and since when it waits. */
import type { OperationId } from '../../api/operations';
import type { Word } from '../../words';

export interface Queue {
  id: OperationId;
  name: Word;
  query: Record<string, unknown>;
  to: string;
  about: string;
  /** Which rows of the list wait, where the list has others, too. */
  only?: (row: Record<string, unknown>) => boolean;
  since: string;
  keyName: string;
}

export const QUEUES: Queue[] = [
  { id: 'messages-list-threads', name: 'nav.support', query: { state: 'open' }, to: '/support', about: 'subject', since: 'updated_at', keyName: 'thread_id' },
  { id: 'messages-list-threads', name: 'waiting.reopened', query: { state: 'reopened' }, to: '/support', about: 'subject', since: 'updated_at', keyName: 'thread_id' },
  { id: 'commerce-list-reviews', name: 'commerce.reviews', query: {}, to: '/commerce/reviews', about: 'name', since: 'created_at', keyName: 'order_id' },
  { id: 'commerce-list-differences', name: 'commerce.differences', query: { is_open: true }, to: '/commerce/differences', about: 'transaction_id', since: 'found_at', keyName: 'order_id' },
  { id: 'ugc-list-queue', name: 'moderation.queue', query: {}, to: '/moderation/queue', about: 'name', since: 'opened_at', keyName: 'ugc_id' },
  { id: 'ugc-list-appeals', name: 'moderation.appeals', query: { status: 'open' }, to: '/moderation/appeals', about: 'name', since: 'appealed_at', keyName: 'appeal_id' },
  { id: 'ugc-list-takedowns', name: 'moderation.takedowns', query: { status: 'countered' }, to: '/moderation/takedowns', about: 'name', since: 'countered_at', keyName: 'takedown_id' },
  { id: 'messages-list-reports', name: 'moderation.messages', query: { status: 'open' }, to: '/moderation/messages', about: 'category', since: 'reported_at', keyName: 'message_id' },
  { id: 'progression-list-suspicious-saves', name: 'saves.title', query: { is_open: true }, to: '/saves', about: 'slot', since: 'saved_at', keyName: 'suspicion_id' },
  { id: 'feedback-list-feedback', name: 'nav.feedback', query: { unassigned: true, state: 'open' }, to: '/feedback', about: 'title', since: 'created_at', keyName: 'item_id' },
  { id: 'platform-list-dead-letters', name: 'nav.dead-letters', query: { state: 'dead' }, to: '/dead-letters', about: 'function', since: 'died_at', keyName: 'dead_letter_id' },
  { id: 'conquest-list-payouts', name: 'conquest.payouts', query: { status: 'pending' }, to: '/conquest/payouts', about: 'share', since: 'created_at', keyName: 'payout_id' },
  { id: 'conquest-list-player-flags', name: 'conquest.flags', query: {}, to: '/conquest/flags', about: 'facts', since: 'created_at', keyName: 'flag_id' },
  { id: 'webhooks-list-webhooks', name: 'waiting.webhooks', query: {}, to: '/webhooks', about: 'url', since: 'failing_since', keyName: 'webhook_id', only: (row) => row['disabled_because'] !== '' },
];
