/** What is known of operations besides their description: which destroy, and how they are previewed. */
import type { OperationId } from '../api/operations';

/** Operations that take something away or cannot be taken back: they ask first, in red. */
const DESTRUCTIVE = new Set<string>([
  'auth-merge-accounts', 'auth-undo-merge', 'auth-remove-two-factor', 'auth-revoke-server-key', 'auth-rotate-server-key', 'auth-set-account-status',
  'battlepass-end-season', 'battlepass-remove-xp-event', 'commerce-refund-order', 'commerce-revoke-entitlement', 'commerce-import-catalogue', 'commerce-decide-review',
  'conquest-remove-tribe-emblem', 'leaderboards-remove-score', 'profiles-remove-picture', 'messages-cancel-broadcast', 'messages-delete-canned-answer', 'messages-broadcast-message',
  'platform-discard-dead-letter', 'progression-import-rules', 'progression-restore-player-snapshot', 'ugc-take-down-item', 'ugc-close-takedown',
  'webhooks-delete-webhook', 'webhooks-rotate-webhook-secret',
  'ugc-undo-decision', 'feedback-merge-ideas', 'privacy-import-clone', 'ugc-set-words',
]);

export const isDestructive = (id: OperationId): boolean => DESTRUCTIVE.has(id);

/** How an operation is tried without effect: a field of its body or query, and the value that it has then. */
export const PREVIEWS: Partial<Record<OperationId, { name: string; value: boolean; isQuery?: boolean }>> = {
  'auth-merge-accounts': { name: 'perform', value: false },
  'battlepass-end-season': { name: 'dry_run', value: true },
  'commerce-refund-order': { name: 'dry_run', value: true },
  'commerce-import-catalogue': { name: 'dry_run', value: true, isQuery: true },
  'leaderboards-change-score-season': { name: 'dry_run', value: true },
  'messages-broadcast-message': { name: 'dry_run', value: true },
  'progression-import-rules': { name: 'dry_run', value: true, isQuery: true },
};

/** Fields of answers that are shown once. */
export const SECRETS = ['key', 'secret'] as const;
