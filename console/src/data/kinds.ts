/** What a value of the API is, told by its name and look: which way it is shown depends on it. */

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PLAYER_FIELDS = new Set([
  'user_id', 'player_id', 'creator_id', 'source_id', 'target_id', 'other_user_id', 'reporter_id', 'author_id', 'assignee_id',
  'actor_id', 'winner_id', 'merged_into', 'moderator_id', 'first_moderator_id', 'admin_id', 'claimed_by', 'closed_by', 'decided_by',
  'undone_by', 'asked_by', 'performed_by', 'revoked_by', 'restored_by', 'created_by', 'player_ids', 'merged_from', 'friend_ids',
]);
const STATES = new Set(['state', 'status', 'status_after', 'order_status', 'payment_state', 'priority', 'outcome', 'acknowledgement', 'before', 'after', 'rarity', 'facts', 'verdict']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export type Kind = 'nothing' | 'flag' | 'number' | 'moment' | 'day' | 'player' | 'id' | 'state' | 'text' | 'list' | 'rows' | 'fields';

export function kindOf(name: string, value: unknown): Kind {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) {
    if (value.length === 0) return 'nothing';
    return value.every((each) => typeof each === 'object' && each !== null) ? 'rows' : 'list';
  }
  if (typeof value === 'object') return Object.keys(value).length ? 'fields' : 'nothing';
  const text = String(value);
  if (MOMENT.test(text)) return 'moment';
  if (DAY.test(text)) return 'day';
  if (PLAYER_FIELDS.has(name) && UUID.test(text)) return 'player';
  if (STATES.has(name)) return 'state';
  if (name === 'id' || name.endsWith('_id') || name.endsWith('_ids')) return 'id';
  return 'text';
}

const GOOD = new Set(['active', 'granted', 'up', 'ok', 'published', 'done', 'sent', 'resolved', 'approved', 'verified', 'answered', 'upheld', 'replayed', 'live', 'completed', 'delivered', 'paid', 'ready']);
const WARN = new Set(['suspended', 'pending', 'in_review', 'waiting', 'open', 'reopened', 'flagged', 'scanning', 'pending_review', 'due', 'high', 'sending', 'running', 'upcoming', 'countered', 'degraded', 'partially_refunded', 'uploaded', 'new', 'queued', 'awaited', 'processing']);
const BAD = new Set(['banned', 'failed', 'refused', 'removed', 'down', 'urgent', 'charged_back', 'revoked', 'unavailable', 'discarded', 'error']);

export function toneOf(value: string): 'good' | 'warn' | 'bad' | 'plain' {
  if (GOOD.has(value)) return 'good';
  if (WARN.has(value)) return 'warn';
  return BAD.has(value) ? 'bad' : 'plain';
}
