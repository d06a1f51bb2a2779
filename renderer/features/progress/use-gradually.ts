import { startTransition, useEffect, useState } from "react";

/**
 * How many of some costly things to draw: the first at once, one more whenever the page has nothing else to
 * do, so that what is seen first is there first and keys are heard in between.
 */
export function useGradually(count: number): number {
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= count) return;
    const handle = requestIdleCallback(
      () => startTransition(() => setShown((before) => before + 1)),
      { timeout: 200 },
    );
    return () => cancelIdleCallback(handle);
  }, [shown, count]);
  return Math.min(shown, count);
}
