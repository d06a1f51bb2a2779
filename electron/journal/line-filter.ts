import type { EventFilter } from "#electron/bridge/contract.ts";

/** Whether the event in a line, given as Latin-1 text without its newline, may be a wanted one. */
export type LineFilter = (line: string) => boolean;

/** What stands before the body in every line this app writes. */
const beforeBody =
  /\{"id":"[^"]*","device":"[^"]*","seq":\d+,"clock":\{"ms":\d+,"counter":\d+\},"kind":"([^"]*)","v":\d+,"body":\{/y;

/**
 * Judges lines by their text. A line that is not written as ours are, or has an escaped character and so
 * could say the same in other signs, is always wanted: whoever asked reads it and sees for itself.
 */
export function lineFilter({ kind, having }: EventFilter): LineFilter {
  const fields = Object.entries(having).map(([field, values]) => ({
    mark: latin1(`${JSON.stringify(field)}:`),
    values: new Set(values.map((value) => latin1(JSON.stringify(value)))),
  }));
  return (line) => {
    beforeBody.lastIndex = 0;
    const start = beforeBody.exec(line);
    if (start === null || start[1] !== kind || line.includes("\\")) return true;
    return fields.some(({ mark, values }) => {
      for (let at = line.indexOf(mark); at !== -1; at = line.indexOf(mark, at + 1)) {
        if (values.has(valueAt(line, at + mark.length))) return true;
      }
      return false;
    });
  };
}

/** A string with its quotes, or a number, as it stands in a line without escaped characters. */
function valueAt(line: string, at: number): string {
  if (line[at] === '"') return line.slice(at, line.indexOf('"', at + 1) + 1);
  let end = at;
  while (end < line.length && line[end] !== "," && line[end] !== "}") end += 1;
  return line.slice(at, end);
}

function latin1(text: string): string {
  return Buffer.from(text).toString("latin1");
}
