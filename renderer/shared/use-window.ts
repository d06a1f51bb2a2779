import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";

/** The inner size of an element, in pixels, as it changes. */
export function useSize(ref: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 1000, height: 600 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) =>
        before.width === width && before.height === height ? before : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

type List = {
  readonly count: number;
  /** All in pixels: of a row, of what sticks to the top, of the element that scrolls. */
  readonly rowHeight: number;
  readonly head: number;
  readonly height: number;
};

/** Rows drawn beyond either edge, so that a quick scroll shows no gap. */
const beyond = 6;

/**
 * Which rows of a list are in sight: from `first` up to `last`, the latter left out. All rows are equally
 * high, which makes their places a matter of counting, whatever their number.
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, list: List) {
  const { count, rowHeight, head, height } = list;
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // In whole rows: scrolling within one draws nothing anew.
    const onScroll = (): void => setPlace(Math.floor(element.scrollTop / rowHeight));
    onScroll();
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, [scroller, rowHeight]);

  const scrollTo = useCallback(
    (to: number): void => {
      const element = scroller.current;
      if (element === null) return;
      const room = element.clientHeight - head;
      const start = to * rowHeight;
      if (start < element.scrollTop) element.scrollTop = start;
      else if (start + rowHeight > element.scrollTop + room) {
        element.scrollTop = start + rowHeight - room;
      }
    },
    [scroller, rowHeight, head],
  );

  // A list that became shorter may be scrolled beyond its end for a moment.
  const last = Math.min(count, place + Math.ceil(height / rowHeight) + beyond);
  const first = Math.max(0, Math.min(place, last) - beyond);
  return { first, last, scrollTo };
}
