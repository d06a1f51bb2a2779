import type { EventFilter, JournalEvent } from "#electron/bridge/contract.ts";
import { encodeLine } from "./line.ts";

/**
 * Whether the event in a line of `text`, from `start` up to its newline at `end`, may be a wanted one.
 * The text is a file's bytes as Latin-1.
 */
export type LineFilter = (text: string) => (start: number, end: number) => boolean;

const clockField = '"clock":';
const bodyField = '"body":';

/**
 * Judges lines by their text. A line that is not written as ours are, or has an escaped character and so
 * could say the same in other signs, is always wanted: whoever asked reads it and sees for itself.
 */
export function lineFilter({ kind, having }: EventFilter): LineFilter {
  const kindField = latin1(`},"kind":${JSON.stringify(kind)},"v":`);
  const fields = Object.entries(having).map(([field, values]) => ({
    mark: latin1(`${JSON.stringify(field)}:`),
    values: valueSet(values.map((value) => latin1(JSON.stringify(value)))),
  }));
  return (text) => {
    const isEscaped = finder(text, "\\");
    return (start, end) => {
      // The second and the third brace open the clock and the body; what is between them has none.
      const clockAt = text.indexOf("{", start + 1);
      const bodyAt = text.indexOf("{", clockAt + 1);
      const isOurs =
        clockAt < end &&
        bodyAt < end &&
        text.startsWith(clockField, clockAt - clockField.length) &&
        text.startsWith(bodyField, bodyAt - bodyField.length) &&
        !isEscaped(start, end);
      if (!isOurs) return true;
      const kindAt = text.indexOf("}", clockAt);
      if (kindAt > bodyAt || !text.startsWith(kindField, kindAt)) return true;
      return fields.some(({ mark, values }) => {
        for (let at = text.indexOf(mark, bodyAt); at !== -1 && at < end; ) {
          at += mark.length;
          if (values.has(text, at, endOfValue(text, at))) return true;
          at = text.indexOf(mark, at);
        }
        return false;
      });
    };
  };
}

/** The same of an event that is read already. */
export function isEventWanted(isWanted: LineFilter, event: JournalEvent): boolean {
  const line = encodeLine(event).toString("latin1");
  return isWanted(line)(0, line.length - 1);
}

/** Whether a sign that is rare stands in a range, for ranges in ascending order. */
function finder(text: string, sign: string): (start: number, end: number) => boolean {
  let found = -1;
  return (start, end) => {
    if (found < start) found = text.indexOf(sign, start);
    if (found === -1) found = text.length;
    return found < end;
  };
}

/** Where a string with its quotes, or a number, ends in a line without escaped characters. */
function endOfValue(text: string, at: number): number {
  if (text[at] === '"') return text.indexOf('"', at + 1) + 1;
  let end = at;
  while (end < text.length && text[end] !== "," && text[end] !== "}") end += 1;
  return end;
}

/** Values to be found in a text. Nearly all that stand there are others, told by a few of their signs. */
function valueSet(values: readonly string[]) {
  const exact = new Set(values);
  const likely = new Set(values.map((value) => signsOf(value, 0, value.length)));
  return {
    has: (text: string, start: number, end: number) =>
      likely.has(signsOf(text, start, end)) && exact.has(text.slice(start, end)),
  };
}

/** A number of 30 bits from the length and three signs. */
function signsOf(text: string, start: number, end: number): number {
  const length = end - start;
  const quarter = length >> 2;
  const signs =
    (signAt(text, start + quarter) << 14) |
    (signAt(text, start + (length >> 1)) << 7) |
    signAt(text, end - 1 - quarter);
  return (signs << 9) | (length & 511);
}

function signAt(text: string, at: number): number {
  return text.charCodeAt(at) & 127;
}

function latin1(text: string): string {
  return Buffer.from(text).toString("latin1");
}
