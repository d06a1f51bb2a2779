import { takeRowsAhead } from "./read-first.ts";
import "./shared/zod-without-eval.ts";
import { identity } from "#build/identity.mjs";
import type { Bridge } from "#electron/bridge/contract.ts";
import { createDexieStudyStore } from "./data/dexie-study-store.ts";
import { secondPlace } from "./data/second-place.ts";
import type { StudyStore } from "./domain/study-store.ts";
import { connect } from "./platform/connect.ts";
import { ownScriptsOnly } from "./platform/own-scripts-only.ts";
import { loadFirstFonts } from "./shared/first-fonts.ts";

/*
 * Part of `main.tsx`, and a script of its own in the built page (`build/ask-first.ts`): host, database and fonts
 * take as long to answer as the other scripts take to load, and would otherwise be asked only after those.
 */
ownScriptsOnly();

const host = connect();
const projection = createDexieStudyStore({
  databaseName: identity.databaseName,
  ahead: takeRowsAhead(),
  elsewhere: () => secondPlace(identity.bucketName),
});

export const bridge: Bridge = { ...host, journalStatus: askedAhead(() => host.journalStatus()) };
export const store: StudyStore = { ...projection, load: askedAhead(() => projection.load()) };
loadFirstFonts(document.fonts);

/** A question that is asked at once: whoever comes first gets that answer, and everybody else an own one. */
function askedAhead<T>(ask: () => Promise<T>): () => Promise<T> {
  let ahead: Promise<T> | null = ask();
  return () => {
    const answer = ahead ?? ask();
    ahead = null;
    return answer;
  };
}
