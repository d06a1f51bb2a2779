import type { Parameters } from "./schedule.ts";
import type { EventBody, StudyEvent } from "./study-event.ts";

/** Parameters that were in use before, so that one can go back to them. */
export type FormerParameters = {
  /** Null for the defaults. */
  readonly parameters: Parameters;
  /** When they were last adopted; null for the defaults one began with. */
  readonly adoptedAtMs: number | null;
  /** How they did when they were fitted; null where they were not fitted then. */
  readonly report: EventBody<"parameters-adopted">["report"];
};

type Adopted = Extract<StudyEvent, { kind: "parameters-adopted" }>;

/** Each set of parameters that is not in use now, once, the one left last first. */
export function formerParameters(events: readonly Adopted[]): readonly FormerParameters[] {
  const begun: FormerParameters = { parameters: null, adoptedAtMs: null, report: null };
  const adopted = events.map(({ clock, body }): FormerParameters => {
    const fitted = events.find(
      (event) => event.body.report !== null && isSame(event.body.parameters, body.parameters),
    );
    return {
      parameters: body.parameters,
      adoptedAtMs: clock.ms,
      report: fitted?.body.report ?? null,
    };
  });
  const latestFirst = [begun, ...adopted].reverse();
  return latestFirst.filter(
    ({ parameters }, index) =>
      latestFirst.findIndex((other) => isSame(other.parameters, parameters)) === index && index > 0,
  );
}

function isSame(a: Parameters, b: Parameters): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
