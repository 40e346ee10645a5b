import { Component, type ErrorInfo, type ReactNode } from 'react';
import { noteFailure } from '../store/base/log';
import classes from './ErrorBoundary.module.css';

/**
 * The last net: says what happened and what is safe, and brings the page back. It uses nothing that may be
 * broken too.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    console.error('The page failed.', error, componentStack);
    noteFailure('drawing', error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={classes.page} role="alert">
        <h1>This page stopped working</h1>
        <p>
          Every change that was shown as saved is saved: it is on disk, and this failure cannot touch it. Load
          the page again to go on. What happened is noted in the log file: Help, Log file.
        </p>
        <button type="button" autoFocus onClick={() => window.location.reload()}>
          Load again
        </button>
        <details>
          <summary>What happened, for a report</summary>
          <pre>{error.stack ?? error.message}</pre>
        </details>
      </main>
    );
  }
}
