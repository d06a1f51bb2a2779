import { Component, type ReactNode } from "react";
import { Bug } from "./bug.tsx";

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

const none = Symbol("no error");

/** Catches what nobody expected, once for the whole app. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: none };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === none ? this.props.children : <Bug error={error} />;
  }
}
