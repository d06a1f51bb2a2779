/** Whether keys are named and pressed as on a Mac. */
export function isMac(): boolean {
  return navigator.platform.startsWith("Mac");
}
