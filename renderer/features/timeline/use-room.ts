import { type RefObject, useLayoutEffect, useState } from "react";

/** Room for a picture: its width in CSS pixels, and how much larger than usual the reader's text is. */
type Room = { readonly width: number; readonly textScale: number };

const usualTextPx = 16;

/** The room an element has, followed while it changes; null until it has been measured. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void =>
      setRoom({
        width: Math.floor(current.getBoundingClientRect().width),
        textScale:
          Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usualTextPx,
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
