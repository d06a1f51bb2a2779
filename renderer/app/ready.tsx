import { useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import { WelcomeScreen } from "#renderer/features/welcome/welcome-screen.tsx";
import type { KeyScope } from "#renderer/shared/keys/key-commands.ts";
import { type Route, usePlace, useRoute } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Header } from "./header.tsx";
import { Messages } from "./messages.tsx";
import { screenOf } from "./routes.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { SkipLink } from "./skip-link.tsx";
import { useAppKeys } from "./use-app-keys.ts";
import { useMenuCommands } from "./use-menu-commands.ts";
import { useTicking } from "./use-ticking.ts";

/** A quiz has keys of its own while it runs; its start page is a page like others. */
function scopeOf(route: Route, place: readonly string[]): KeyScope {
  if (route === "quiz") return place[0] === undefined ? "everywhere" : "quiz";
  return route === "review" || route === "browse" ? route : "everywhere";
}

/** The app once the study record is read: first the questions of the first run, then the screens. */
export function Ready({ onLangChange }: { readonly onLangChange: (lang: Lang) => void }) {
  const { settings } = useReady();
  const route = useRoute();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = (): void => setHelpOpen(true);
  useTicking();
  useMenuCommands(openHelp);
  useAppKeys(settings.welcomed, scopeOf(route, usePlace()), openHelp);
  const Screen = screenOf(route);
  const isReview = settings.welcomed && route === "review";
  return (
    <>
      <SkipLink />
      {!isReview && <Header route={settings.welcomed ? route : null} onHelp={openHelp} />}
      <Messages />
      {settings.welcomed ? <Screen key={route} /> : <WelcomeScreen onLangChange={onLangChange} />}
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
