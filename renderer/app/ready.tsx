import { useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import { ImportDeskRegion } from "#renderer/features/import/import-desk.tsx";
import { WelcomeScreen } from "#renderer/features/welcome/welcome-screen.tsx";
import type { KeyScope } from "#renderer/shared/keys/key-commands.ts";
import { type Route, usePlace, useRoute } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Header } from "./header.tsx";
import { Messages } from "./messages.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Starting } from "./starting.tsx";
import { useAppKeys } from "./use-app-keys.ts";
import { useMenuCommands } from "./use-menu-commands.ts";
import { useProgressAhead } from "./use-progress-ahead.ts";
import { useAllScreens, useScreen } from "./use-screen.ts";
import { useTicking } from "./use-ticking.ts";

/** A quiz has keys of its own while it runs; its start page is a page like others. */
function scopeOf(route: Route, place: readonly string[]): KeyScope {
  if (route === "mock") return "quiz";
  if (route === "quiz") return place[0] === undefined ? "everywhere" : "quiz";
  return route === "review" || route === "browse" || route === "import" ? route : "everywhere";
}

/** The app once the study record is read: first the questions of the first run, then the screens. */
export function Ready({ onLangChange }: { readonly onLangChange: (lang: Lang) => void }) {
  const { settings, reading, next } = useReady();
  const route = useRoute();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = (): void => setHelpOpen(true);
  const Screen = useScreen(route);
  useAllScreens();
  useProgressAhead(route);
  useTicking();
  useMenuCommands(openHelp);
  useAppKeys(settings.welcomed, scopeOf(route, usePlace()), openHelp);
  // Of the rest nothing can be shown before it is read.
  if (reading !== null && (route !== "review" || next.kind !== "card" || !settings.welcomed)) {
    return (
      <>
        <Messages />
        <Starting {...reading} canReview={settings.welcomed && next.kind === "card"} />
      </>
    );
  }
  const isReview = settings.welcomed && route === "review";
  return (
    <ImportDeskRegion>
      <SkipLink />
      {!isReview && <Header route={settings.welcomed ? route : null} onHelp={openHelp} />}
      <Messages />
      {settings.welcomed ? (
        Screen === null ? (
          <main id="content" />
        ) : (
          <Screen key={route} />
        )
      ) : (
        <WelcomeScreen onLangChange={onLangChange} />
      )}
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </ImportDeskRegion>
  );
}
