import type { WindowPlace } from "./shell-state.ts";

/** A rectangle in device-independent pixels; displays left of or above the first have negative places. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The narrowest window the pages are laid out for, and room for a card with its buttons. */
export const smallest = { width: 360, height: 480 } as const;

const usual = { width: 1120, height: 780 } as const;

/** How much of the title bar must be on a screen for a person to be able to take hold of the window. */
const graspable = { width: 120, height: 40 } as const;

export type Opening = {
  readonly width: number;
  readonly height: number;
  /** Without a place the system centres the window. */
  readonly at: { readonly x: number; readonly y: number } | "centred";
  readonly maximized: boolean;
};

/**
 * Where the window opens: where it was left, as long as it can still be grasped there. Screens are
 * unplugged and change their resolution, and a window that opens outside of them all looks like an
 * app that does not start. `workAreas` are the screens without their task bars, the first one first.
 */
export function openingOf(
  remembered: WindowPlace | undefined,
  workAreas: readonly Rectangle[],
): Opening {
  const first = workAreas[0] ?? { x: 0, y: 0, ...usual };
  if (remembered === undefined) return { ...fitted(usual, first), at: "centred", maximized: false };
  const { x, y, maximized } = remembered;
  const screen = workAreas.find((area) => isGraspable({ x, y, ...fitted(remembered, area) }, area));
  if (screen === undefined) return { ...fitted(remembered, first), at: "centred", maximized };
  return { ...fitted(remembered, screen), at: { x, y }, maximized };
}

function fitted(
  wanted: { readonly width: number; readonly height: number },
  area: Rectangle,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(smallest.width, Math.min(wanted.width, area.width)),
    height: Math.max(smallest.height, Math.min(wanted.height, area.height)),
  };
}

/** Is enough of the title bar, the top strip of the window, inside this screen? */
function isGraspable(place: Rectangle, area: Rectangle): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const fromTop = place.y - area.y;
  return across >= graspable.width && fromTop >= 0 && fromTop <= area.height - graspable.height;
}
