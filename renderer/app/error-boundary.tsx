import { Component, type ReactNode } from 'react';
import { StartFailed } from './start-failed.tsx';

type Props = { readonly resetOn: string; readonly children: ReactNode };
type State = { readonly failed: { readonly error: unknown } | null };

/** A page that cannot be shown says so, and the way elsewhere stays open. React knows no function for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetOn !== this.props.resetOn && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    return this.state.failed === null ? this.props.children : <StartFailed error={this.state.failed.error} />;
  }
}
