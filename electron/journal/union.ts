import type { DeviceFolder } from "./device-folder.ts";
import { parseSegment } from "./segment.ts";

/** A segment from elsewhere, of any device, in any state. */
export type IncomingSegment = {
  readonly device: string;
  readonly number: number;
  readonly bytes: Buffer;
};

/** What a union brings, or has brought. */
export type Union = { readonly newEvents: number; readonly newFiles: number };

/** Hands over those of `segments` that have something that is not in `folders` yet, and counts it. */
export async function eachMissing(
  folders: ReadonlyMap<string, Pick<DeviceFolder, "lacking">>,
  segments: AsyncIterable<IncomingSegment>,
  take: (segment: IncomingSegment) => Promise<void>,
): Promise<Union> {
  let newEvents = 0;
  let newFiles = 0;
  for await (const segment of segments) {
    const { events, clashing } = parseSegment(segment.number, segment.device, segment.bytes);
    const all = [...events, ...clashing];
    const missing = (await folders.get(segment.device)?.lacking(all)) ?? all;
    if (missing.length === 0) continue;
    newEvents += missing.length;
    newFiles += 1;
    await take(segment);
  }
  return { newEvents, newFiles };
}
