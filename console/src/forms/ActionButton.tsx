import { useState } from 'react';
import { type OperationId, allows } from '../api/operations';
import { Button } from '../ui/Button';
import { useRoles } from '../app/session';
import { useWords } from '../words';
import { type Act, ActionDialog } from './ActionDialog';
import { isDestructive } from './acts';

type Properties = Omit<Act, 'id'> & {
  id: OperationId;
  label?: string;
  primary?: boolean;
  small?: boolean;
  onDone?: (answer: Record<string, unknown>) => void;
};

/**
 * A button that opens an operation's form; it is not there for roles that may not do it. The form stays about what it was opened for,
 * whatever the page under it shows by then.
 */
export function ActionButton({ label, primary, small, onDone, ...act }: Properties) {
  const [opened, setOpened] = useState<Act | null>(null);
  const roles = useRoles();
  const { does } = useWords();
  if (!allows(act.id, roles)) return null;
  return (
    <>
      <Button small={small ?? false} look={primary ? 'primary' : isDestructive(act.id) ? 'danger' : 'plain'} onPress={() => setOpened(act)}>
        {label ?? act.title ?? does(act.id)}
      </Button>
      {opened ? <ActionDialog act={opened} onClose={() => setOpened(null)} onDone={onDone} /> : null}
    </>
  );
}
