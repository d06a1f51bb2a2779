import { type ComponentType, useEffect, useState } from "react";
import type { Route } from "#renderer/shared/route.ts";
import { bringAllScreens, bringScreen, screenAtHand } from "./routes.tsx";

/** The screen of a route; null for the moment it takes to bring it. */
export function useScreen(route: Route): ComponentType | null {
  const [, setBrought] = useState(0);
  const screen = screenAtHand(route);
  useEffect(() => {
    if (screen !== null) return;
    bringScreen(route).then(
      () => setBrought((count) => count + 1),
      // Thrown where the error boundary sees it.
      (error: unknown) =>
        setBrought(() => {
          throw error;
        }),
    );
  }, [route, screen]);
  return screen;
}

/** Brings the other screens behind the student's back, so that each opens at once. */
export function useAllScreens(): void {
  useEffect(() => bringAllScreens(whenIdle), []);
}

function whenIdle(then: () => void): () => void {
  const handle = requestIdleCallback(then);
  return () => cancelIdleCallback(handle);
}
