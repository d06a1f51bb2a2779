import styles from "./tick-box.module.css";

/** The box of a checkbox, as the first thing in it; it follows what React Aria says of its parent. */
export function TickBox() {
  return <span className={styles.box} aria-hidden="true" />;
}
