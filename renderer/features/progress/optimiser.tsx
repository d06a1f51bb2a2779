import { useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { Fit } from "#renderer/domain/optimiser.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { type Translate, useTexts } from "#renderer/shared/i18n.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { formatShare } from "./chart-table.ts";
import { FitReport, verdictOf } from "./fit-report.tsx";
import { FormerList } from "./former-list.tsx";
import styles from "./optimiser.module.css";
import { Reschedule } from "./reschedule.tsx";
import { type OptimiserState, useOptimiser } from "./use-optimiser.ts";

type Parameters = readonly number[] | null;

/** Fits FSRS to the student's reviews, shows what is gained, and adopts it or leaves all as it was. */
export function Optimiser() {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { parameters, formerParameters, role } = useReady();
  const { state, start, cancel, reset } = useOptimiser();
  const [said, setSaid] = useState<"adopted" | "restored" | null>(null);
  const change = async (next: Parameters, report: Fit["report"] | null) => {
    await study.adoptParameters({ parameters: next === null ? null : [...next], report });
    reset();
    setSaid(report === null ? "restored" : "adopted");
  };
  const [last] = formerParameters;
  const isFollower = role === "follower";
  const isRunning = state.kind === "running";
  return (
    <Section title={t("progress.optimiser.title")}>
      <p className={styles.note}>{t("progress.optimiser.note")}</p>
      <p>
        {t("progress.optimiser.inUse")}
        <strong>
          {parameters === null ? t("progress.optimiser.defaults") : t("progress.optimiser.own")}
        </strong>
      </p>
      <div className={styles.actions}>
        {isRunning ? (
          <Button onPress={cancel}>{t("progress.optimiser.cancel")}</Button>
        ) : (
          <Button
            isDisabled={isFollower}
            onPress={() => {
              setSaid(null);
              void run(start());
            }}
          >
            {t("progress.optimiser.run")}
          </Button>
        )}
        {last !== undefined && !isRunning && (
          <Button isDisabled={isFollower} onPress={() => void run(change(last.parameters, null))}>
            {t("progress.optimiser.restore")}
          </Button>
        )}
        {parameters !== null && !isRunning && (
          <Button isDisabled={isFollower} onPress={() => void run(change(null, null))}>
            {t("progress.optimiser.toDefaults")}
          </Button>
        )}
      </div>
      <Outcome state={state} />
      {/* Always there, so that a screen reader hears what is put into it. */}
      <p role="status" className={styles.status}>
        {statusText(t, lang, state, said)}
      </p>
      {state.kind === "fitted" && state.fit.isBetter && (
        <div className={styles.actions}>
          <Button
            look="primary"
            isDisabled={isFollower}
            onPress={() => void run(change(state.fit.parameters, state.fit.report))}
          >
            {t("progress.optimiser.adopt")}
          </Button>
        </div>
      )}
      {formerParameters.length > 0 && (
        <FormerList
          isDisabled={isFollower || isRunning}
          onUse={(former) => void run(change(former, null))}
        />
      )}
      <Reschedule isOffered={said === "adopted" || parameters !== null} />
    </Section>
  );
}

function Outcome({ state }: { readonly state: OptimiserState }) {
  const { t, lang } = useTexts();
  if (state.kind === "fitted") return <FitReport fit={state.fit} />;
  if (state.kind !== "running") return null;
  const { done, total } = state.progress ?? { done: 0, total: 1 };
  return (
    <div className={styles.running}>
      <Progress
        label={t("progress.optimiser.running")}
        value={done}
        max={total}
        valueText={formatShare(lang, done / total)}
      />
    </div>
  );
}

function statusText(
  t: Translate,
  lang: Lang,
  state: OptimiserState,
  said: "adopted" | "restored" | null,
): string {
  switch (state.kind) {
    case "idle":
      return said === null ? "" : t(`progress.optimiser.${said}`);
    case "running":
    case "cancelled":
      return t(`progress.optimiser.${state.kind}`);
    case "fitted":
      return t(`progress.optimiser.${verdictOf(state.fit)}`);
    case "refused":
      if (state.refusal.code === "fit-failed") return t("progress.optimiser.failed");
      return t("progress.optimiser.tooFew", {
        usable: formatNumber(lang, state.refusal.params.usable),
        missing: formatNumber(lang, state.refusal.params.missing),
      });
  }
}
