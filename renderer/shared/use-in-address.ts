import { useEffect, useState } from "react";

/**
 * A value that is typed or chosen on a screen, kept behind the question mark of its address, so that it
 * is there again on the way back and after a reload. It makes no step of its own in the history.
 */
export function useInAddress(name: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(() => read(name));
  useEffect(() => {
    // A link to the same screen, or a step back, brings an address with another value, or with none.
    const onHashChange = (): void => setValue(read(name));
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, [name]);
  useEffect(() => {
    // Browsers refuse too many changes of the address in a row, so it waits until typing pauses.
    const timer = setTimeout(() => write(name, value), 250);
    return () => clearTimeout(timer);
  }, [name, value]);
  return [value, setValue];
}

function read(name: string): string {
  return paramsOf(window.location.hash).get(name) ?? "";
}

function write(name: string, value: string): void {
  const { hash } = window.location;
  const params = paramsOf(hash);
  if (read(name) === value) return;
  if (value === "") params.delete(name);
  else params.set(name, value);
  const [path = ""] = hash.split("?", 1);
  const query = params.toString();
  window.history.replaceState(null, "", query === "" ? path : `${path}?${query}`);
}

function paramsOf(hash: string): URLSearchParams {
  const start = hash.indexOf("?");
  return new URLSearchParams(start === -1 ? "" : hash.slice(start + 1));
}
