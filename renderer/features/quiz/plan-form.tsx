import { useState } from "react";
import { Checkbox, CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/TextField";
import { itemForms } from "#corpus/items/item.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { goToPlace } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { TickBox } from "#renderer/shared/ui/tick-box.tsx";
import { useInAddress } from "#renderer/shared/use-in-address.ts";
import { Availability } from "./availability.tsx";
import styles from "./quiz.module.css";
import { quizLangs } from "./quiz-plan.ts";
import { readScopeChoice, scopeOf, writeScopeChoice } from "./scope-choice.ts";
import { ScopeFields } from "./scope-fields.tsx";
import { useAvailable } from "./use-available.ts";
import type { Quiz } from "./use-quiz.ts";

const lengths = { quick: 10, long: 30, endless: null } as const;
type Length = keyof typeof lengths;

/** What the quiz is to be about, and of what it is made. Forms and language are remembered. */
export function PlanForm({ quiz, isSecond }: { readonly quiz: Quiz; readonly isSecond: boolean }) {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { settings } = useReady();
  const [chosen, setChosen] = useInAddress("about");
  const [length, setLength] = useState<Length>("quick");
  const [hasFailed, setFailed] = useState(false);
  const choice = readScopeChoice(chosen);
  const scope = scopeOf(choice, study.weakFacts);
  const forms = itemForms.filter((form) => settings.quizForms.includes(form));
  const langs = quizLangs(settings);
  const available = useAvailable(scope, forms, langs);

  const begin = (): void => {
    if (scope === null) return;
    const begun = quiz.begin({ scope, forms, langs, length: lengths[length] });
    setFailed(!begun);
    if (begun) goToPlace("quiz", "run");
  };

  return (
    <>
      <ScopeFields
        choice={choice}
        onChange={(next) => {
          setFailed(false);
          setChosen(writeScopeChoice(next));
        }}
      />
      <Choice
        label={t("quiz.length")}
        value={length}
        onChange={setLength}
        options={[
          { value: "quick", label: t("quiz.items", { n: lengths.quick }) },
          { value: "long", label: t("quiz.items", { n: lengths.long }) },
          { value: "endless", label: t("quiz.endless") },
        ]}
      />
      <CheckboxGroup
        className={styles.group ?? ""}
        value={[...forms]}
        onChange={(next) => {
          const value = itemForms.filter((form) => next.includes(form));
          setFailed(false);
          // None would be no quiz.
          if (value.length > 0) void run(study.changeSetting({ key: "quizForms", value }));
        }}
      >
        <Label className={styles.label ?? ""}>{t("quiz.forms")}</Label>
        <div className={styles.ticks}>
          {itemForms.map((form) => (
            <Checkbox key={form} value={form} className={styles.tick ?? ""}>
              <TickBox />
              {t(`quiz.form.${form}`)}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <Choice
        label={t("quiz.language")}
        value={settings.quizLang ?? settings.cardLang}
        onChange={(value) => void run(study.changeSetting({ key: "quizLang", value }))}
        options={[
          { value: "ja", label: t("lang.ja"), lang: "ja" },
          { value: "en", label: t("lang.en"), lang: "en" },
          { value: "both", label: t("lang.both") },
        ]}
      />
      <Availability
        available={available}
        kind={choice.kind}
        isChosen={scope !== null}
        hasFailed={hasFailed}
      />
      <div className={styles.buttons}>
        <Button
          look={isSecond ? "plain" : "primary"}
          size="large"
          isDisabled={scope === null || available?.facts === 0}
          onPress={begin}
        >
          {t(isSecond ? "quiz.beginAnew" : "quiz.begin")}
        </Button>
      </div>
    </>
  );
}
