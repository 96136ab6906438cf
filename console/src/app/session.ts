import { useSyncExternalStore } from 'react';
import { type Session, current, subscribe } from '../api/session';

export const useSession = (): Session => useSyncExternalStore(subscribe, current);

const NONE: string[] = [];

export function useRoles(): string[] {
  const session = useSession();
  return 'roles' in session ? session.roles : NONE;
}
