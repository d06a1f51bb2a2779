import type { i18n as I18n } from "i18next";
import { type ReactNode, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { I18nextProvider } from "react-i18next";
import type { Lang } from "#corpus/bilingual.ts";
import { type Imports, noImports } from "#renderer/domain/imports.ts";
import type { QuizKeeper } from "#renderer/domain/quiz-session.ts";
import type { Speaker } from "#renderer/domain/speaker.ts";
import type { Study } from "#renderer/domain/study.ts";
import type { InterfaceHint } from "#renderer/shared/interface-hint.ts";
import { type Material, MaterialContext } from "#renderer/shared/material.ts";
import { QuizKeeperContext } from "#renderer/shared/quiz-keeper.ts";
import { type Shell, ShellContext } from "#renderer/shared/shell.ts";
import { SpeakerContext } from "#renderer/shared/speech/use-speaker.ts";
import { StudyContext, useStudyState } from "#renderer/shared/study-context.ts";
import { FlashRegion } from "#renderer/shared/ui/flash.tsx";
import { LiveRegion } from "#renderer/shared/ui/live-region.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Failed } from "./failed.tsx";
import { Ready } from "./ready.tsx";
import { Starting } from "./starting.tsx";
import { useInterface } from "./use-interface.ts";

export type AppProps = {
  readonly study: Study;
  /** What cards rest on, for what the student has imported. */
  readonly materialOf: (imports: Imports) => Material;
  readonly shell: Shell;
  readonly speaker: Speaker;
  readonly quizKeeper: QuizKeeper;
  readonly i18n: I18n;
  /** Language and theme until the settings are read. */
  readonly hint: InterfaceHint;
};

export function App({ study, materialOf, shell, speaker, quizKeeper, i18n, hint }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary>
        <StudyContext value={study}>
          <WithMaterial materialOf={materialOf}>
            <ShellContext value={shell}>
              <SpeakerContext value={speaker}>
                <QuizKeeperContext value={quizKeeper}>
                  <Interface i18n={i18n} hint={hint} />
                </QuizKeeperContext>
              </SpeakerContext>
            </ShellContext>
          </WithMaterial>
        </StudyContext>
      </ErrorBoundary>
    </I18nextProvider>
  );
}

/** State and material change together, so that no screen shows a card whose fact it cannot find. */
function WithMaterial({
  materialOf,
  children,
}: Pick<AppProps, "materialOf"> & { readonly children: ReactNode }) {
  const state = useStudyState();
  const imports = state.status === "ready" ? state.imports : noImports;
  return <MaterialContext value={materialOf(imports)}>{children}</MaterialContext>;
}

/** Language and theme around the screens. First-run answers decide the language before any setting does. */
function Interface({ i18n, hint }: Pick<AppProps, "i18n" | "hint">) {
  const state = useStudyState();
  const [firstLang, setFirstLang] = useState<Lang>(hint.lang);
  const isSettled = state.status === "ready" && state.settings.welcomed;
  const lang = isSettled ? state.settings.uiLang : firstLang;
  const theme = state.status === "ready" ? state.settings.theme : hint.theme;
  useInterface(i18n, lang, theme, state.status === "ready");
  return (
    <I18nProvider locale={lang === "ja" ? "ja-JP" : "en-US"}>
      <LiveRegion>
        {state.status === "starting" && <Starting done={state.done} total={state.total} />}
        {state.status === "failed" && <Failed problem={state.problem} />}
        {state.status === "ready" && (
          <FlashRegion>
            <Ready onLangChange={setFirstLang} />
          </FlashRegion>
        )}
      </LiveRegion>
    </I18nProvider>
  );
}
