import "./shared/zod-without-eval.ts";
import "@fontsource-variable/noto-sans-jp/wght.css";
import "./shared/styles/base.css";
import corpus from "virtual:corpus";
import { createRoot } from "react-dom/client";
import { identity } from "#build/identity.mjs";
import { generateCards } from "#corpus/generation/cards.ts";
import { defaultDeck } from "#corpus/generation/default-deck.ts";
import type { Bridge } from "#electron/bridge/contract.ts";
import { App } from "./app/app.tsx";
import { createDexieStudyStore } from "./data/dexie-study-store.ts";
import { createSessionKeeper } from "./data/session-in-web-storage.ts";
import { deleteStudyDatabase } from "./data/study-database.ts";
import type { Clock } from "./domain/clock.ts";
import { createStudy, type RunningStudy } from "./domain/create-study.ts";
import type { Decks } from "./domain/deck.ts";
import { connect } from "./platform/connect.ts";
import { createWriterLock } from "./platform/writer-lock.ts";
import { createI18n } from "./shared/i18n.ts";
import {
  browserLang,
  clearInterfaceHint,
  type InterfaceHint,
  readInterfaceHint,
} from "./shared/interface-hint.ts";
import { utcOffsetMinAt } from "./shared/local-day.ts";
import { createMaterial } from "./shared/material.ts";
import type { Shell } from "./shared/shell.ts";

const bridge = connect();
const clock: Clock = {
  nowMs: () => Date.now(),
  utcOffsetMin: () => utcOffsetMinAt(Date.now()),
};
const sessions = createSessionKeeper(() => localStorage);
// Journal and database are asked first, and the cards made while they answer: the study reads `decks`
// and `cards` only once it is opened.
const study = createStudy({
  journal: bridge,
  store: createDexieStudyStore({ databaseName: identity.databaseName }),
  sessions,
  get decks() {
    return made.decks;
  },
  get cards() {
    return made.cardsById;
  },
  clock,
  newId: () => crypto.randomUUID(),
  lock: createWriterLock(),
});
const made = makeCards();
const { decks } = made;
const material = createMaterial(corpus, made.cards, (cardLang) =>
  cardLang === "both" ? [...decks.ja.cards, ...decks.en.cards] : decks[cardLang].cards,
);
const hint: InterfaceHint = readInterfaceHint() ?? {
  lang: browserLang(navigator.languages),
  theme: "system",
};

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(
  <App
    study={study}
    material={material}
    shell={shellOf(bridge, study)}
    i18n={createI18n(hint.lang)}
    hint={hint}
  />,
);

function makeCards() {
  const cards = generateCards(corpus);
  const decks: Decks = {
    ja: { cards: defaultDeck(corpus, cards, "ja") },
    en: { cards: defaultDeck(corpus, cards, "en") },
  };
  return { cards, decks, cardsById: new Map(cards.map((card) => [card.id, card])) };
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
      checkJournal: () => host.checkJournal(),
      status: () => host.backupStatus(),
      backUpNow: () => host.backUpNow(),
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
  await deleteStudyDatabase(identity.databaseName);
  window.location.reload();
}
