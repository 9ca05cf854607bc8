import { Component, type ReactNode } from 'react';
import { StartFailed } from './start-failed.tsx';

type Props = { readonly resetOn: string; readonly children: ReactNode };
type State = { readonly failed: { readonly error: unknown } | null; readonly on: string };

/** A page that cannot be shown says so, and the way elsewhere stays open. React knows no function for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null, on: this.props.resetOn };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error } };
  }

  static getDerivedStateFromProps({ resetOn }: Props, { on }: State): State | null {
    return resetOn === on ? null : { failed: null, on: resetOn };
  }

  override render(): ReactNode {
    return this.state.failed === null ? this.props.children : <StartFailed error={this.state.failed.error} />;
  }
}
