/** Brings a part of the settings into view and its heading into focus, so that Tab goes on from there. */
export function goToPart(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}
