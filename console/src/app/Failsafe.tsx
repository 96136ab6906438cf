import { Component, type ReactNode } from 'react';
import { useWords } from '../words';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** A page that fails takes nothing else with it. */
export class Failsafe extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Failed error={this.state.error} onAgain={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function Failed({ error, onAgain }: { error: Error; onAgain(): void }) {
  const { t } = useWords();
  return (
    <Notice tone="bad" title={t('app.crashed')}>
      <code>{error.message}</code>
      <Button small onPress={onAgain}>{t('app.again')}</Button>
    </Notice>
  );
}
