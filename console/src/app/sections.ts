/** The console's sections: their place in the navigation, and the operation without which they are of no use. */
import { type ComponentType, lazy } from 'react';
import type { OperationId } from '../api/operations';
import type { Word } from '../words';

export interface Section {
  path: string;
  name: Word;
  needs: OperationId[];
  page: ComponentType;
}

export interface SectionGroup {
  name: Word;
  sections: Section[];
}

const section = (path: string, name: Word, needs: OperationId | OperationId[], load: () => Promise<{ default: ComponentType }>): Section =>
  ({ path, name, needs: [needs].flat(), page: lazy(load) });

export const GROUPS: SectionGroup[] = [
  {
    name: 'nav.daily',
    sections: [
      section('waiting', 'nav.waiting', ['messages-list-threads', 'ugc-list-queue'], () => import('../sections/waiting/Waiting')),
      section('players', 'nav.players', 'admin-list-players', () => import('../sections/players/Players')),
      section('support', 'nav.support', 'messages-list-threads', () => import('../sections/support/Support')),
      section('moderation', 'nav.moderation', 'ugc-list-queue', () => import('../sections/moderation/Moderation')),
      section('commerce', 'nav.commerce', 'commerce-search-orders', () => import('../sections/Commerce')),
      section('saves', 'nav.saves', 'progression-list-suspicious-saves', () => import('../sections/Saves')),
      section('feedback', 'nav.feedback', 'feedback-list-feedback', () => import('../sections/Feedback')),
    ],
  },
  {
    name: 'nav.game',
    sections: [
      section('messages', 'nav.messages', 'messages-list-broadcasts', () => import('../sections/Messages')),
      section('seasons', 'nav.seasons', 'battlepass-create-season', () => import('../sections/seasons/Seasons')),
      section('cosmetics', 'nav.cosmetics', 'cosmetics-list-catalog', () => import('../sections/Cosmetics')),
      section('pictures', 'nav.pictures', 'profiles-list-pictures', () => import('../sections/pictures/Pictures')),
      section('boards', 'nav.boards', 'leaderboards-list-refused-scores', () => import('../sections/Boards')),
      section('drops', 'nav.drops', 'drops-list-all-campaigns', () => import('../sections/Drops')),
      section('conquest', 'nav.conquest', ['conquest-create-season', 'conquest-list-player-flags'], () => import('../sections/Conquest')),
    ],
  },
  {
    name: 'nav.operation',
    sections: [
      section('figures', 'nav.figures', 'admin-get-figures', () => import('../sections/figures/Figures')),
      section('health', 'nav.health', ['admin-get-figures', 'ugc-list-queue'], () => import('../sections/Health')),
      section('dead-letters', 'nav.dead-letters', 'platform-list-dead-letters', () => import('../sections/DeadLetters')),
      section('audit', 'nav.audit', 'admin-list-audit-logs', () => import('../sections/Audit')),
      section('server-keys', 'nav.server-keys', 'auth-list-server-keys', () => import('../sections/ServerKeys')),
      section('webhooks', 'nav.webhooks', 'webhooks-list-webhooks', () => import('../sections/Webhooks')),
      section('roles', 'nav.roles', 'auth-set-account-roles', () => import('../sections/Roles')),
      section('merges', 'nav.merges', 'auth-merge-accounts', () => import('../sections/Merges')),
      section('privacy', 'nav.privacy', 'privacy-get-certificate', () => import('../sections/Privacy')),
    ],
  },
];
