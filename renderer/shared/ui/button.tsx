import type { ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";
import styles from "./button.module.css";

type ButtonProps = Omit<AriaButtonProps, "children" | "className"> & {
  readonly children: ReactNode;
  readonly look?: "primary" | "plain" | "quiet" | "danger";
  readonly size?: "normal" | "large";
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ look = "plain", size = "normal", ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]} ${styles[size]}`} />;
}

/** A link that leads to another screen and looks like the main action. */
export function ButtonLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <a href={href} className={`${styles.button} ${styles.primary} ${styles.large}`}>
      {children}
    </a>
  );
}
