import { Component, type ReactNode } from 'react';
import { ErrorState } from './this-page/ErrorState.tsx';

/**
 * Shows a sentence where a view fails to render or to load, never a blank. Trying again loads the page
 * of the extension anew: within it, a view that failed to load once never loads (`React.lazy`).
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ErrorState code="internal" onRetry={() => location.reload()} />;
  }
}
