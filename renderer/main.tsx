import { bridge, store } from "./ask-first.ts";
import "@fontsource-variable/noto-sans-jp/wght.css";
import "./shared/styles/base.css";
import index from "virtual:card-index";
import corpus from "virtual:corpus";
import { createRoot } from "react-dom/client";
import { identity } from "#build/identity.mjs";
import type { Bridge } from "#electron/bridge/contract.ts";
import { App } from "./app/app.tsx";
import { createQuizKeeper } from "./data/quiz-in-web-storage.ts";
import { createSessionKeeper } from "./data/session-in-web-storage.ts";
import { deleteStudyDatabase } from "./data/study-database.ts";
import { bundledFacts } from "./domain/bundled-facts.ts";
import { catalogOf } from "./domain/card-catalog.ts";
import type { Clock } from "./domain/clock.ts";
import { createStudy, type RunningStudy } from "./domain/create-study.ts";
import { createJoinedCorpus } from "./domain/joined-corpus.ts";
import { knownMeetings } from "./domain/same-meetings.ts";
import type { Waits } from "./domain/study-deps.ts";
import { createDocuments } from "./platform/documents.ts";
import { createSpeaker } from "./platform/speaker.ts";
import { createWriterLock } from "./platform/writer-lock.ts";
import { createI18n } from "./shared/i18n.ts";
import {
  browserLang,
  clearInterfaceHint,
  type InterfaceHint,
  readInterfaceHint,
} from "./shared/interface-hint.ts";
import { utcOffsetMinAt } from "./shared/local-day.ts";
import { createMaterials } from "./shared/material.ts";
import { writeSeenUnusable } from "./shared/seen-unusable.ts";
import type { Shell } from "./shared/shell.ts";

const clock: Clock = {
  nowMs: () => Date.now(),
  utcOffsetMin: () => utcOffsetMinAt(Date.now()),
};
const sessions = createSessionKeeper(() => localStorage);
const quizKeeper = createQuizKeeper(() => localStorage);
const waits: Waits = {
  pause: inNextTask,
  // Long enough for several answers, short enough that a next start has little to catch up with.
  beforeWriting: () => new Promise((resolve) => setTimeout(resolve, 1_000)),
};
const meetings = knownMeetings(corpus);
const catalog = catalogOf(index, meetings);
const factOf = bundledFacts(corpus);
const joined = createJoinedCorpus(corpus, factOf, meetings);
const study = createStudy({
  journal: bridge,
  store,
  sessions,
  catalog,
  texts: (imports) => joined(imports).cards,
  documents: createDocuments(bridge),
  clock,
  newId: () => crypto.randomUUID(),
  lock: createWriterLock(),
  waits,
});
const materialOf = createMaterials(joined, catalog);
const hint: InterfaceHint = readInterfaceHint() ?? {
  lang: browserLang(navigator.languages),
  theme: "system",
};

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(
  <App
    study={study}
    materialOf={materialOf}
    shell={shellOf(bridge, study)}
    speaker={createSpeaker(window.speechSynthesis)}
    quizKeeper={quizKeeper}
    i18n={createI18n(hint.lang)}
    hint={hint}
  />,
);

/** A timer would wait at least 4 ms each time, which is seconds over a million events. */
function inNextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The bridge as the screens see it; erasing also takes what the page itself keeps, and starts anew. */
function shellOf(host: Bridge, running: RunningStudy): Shell {
  return {
    host: host.host,
    about: () => host.about(),
    openDataFolder: () => host.openDataFolder(),
    setInterface: (request) => host.setInterface(request),
    onMenuCommand: (listener) => host.onMenuCommand(listener),
    backups: {
      journalDamage: async () => {
        const status = await host.journalStatus();
        return status.ok ? { ok: true, value: status.value.damage } : status;
      },
      status: () => host.backupStatus(),
      backUpNow: (reason) => host.backUpNow({ reason }),
      setSecondFolder: (request) => host.setSecondFolder(request),
      previewRecover: (backup) => host.previewRecover(backup),
      recover: async (backup) => startAnewWith(await host.recover(backup), running),
      exportEverything: () => host.exportEverything(),
      chooseImport: () => host.chooseImport(),
      importEverything: async (ticket) =>
        startAnewWith(await host.importEverything({ ticket }), running),
    },
    async eraseEverything(confirmation) {
      const erased = await host.eraseEverything({ confirmation });
      if (!erased.ok) return erased;
      clearInterfaceHint();
      writeSeenUnusable(0);
      await startAnew(running);
      return erased;
    },
  };
}

/** After a union events may stand before others that are known: everything is read from the beginning. */
async function startAnewWith<T extends { readonly ok: boolean }>(united: T, running: RunningStudy) {
  if (united.ok) await startAnew(running);
  return united;
}

/** Forgets what this page keeps of the journal, and reads it anew. */
async function startAnew(running: RunningStudy): Promise<void> {
  running.close();
  sessions.keep(null);
  quizKeeper.keep(null);
  await deleteStudyDatabase(identity.databaseName, identity.bucketName);
  window.location.reload();
}
