import type { SettingChangedBody } from "#renderer/domain/study-event.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useRun, useStudy } from "#renderer/shared/study-context.ts";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";

/** Saves one changed setting and says so. */
export function useChange(): (change: SettingChangedBody) => void {
  const study = useStudy();
  const run = useRun();
  const announce = useAnnounce();
  const { t, lang } = useTexts();
  return (change) => {
    void run(study.changeSetting(change)).then(() =>
      announce([{ text: t("settings.saved"), lang }]),
    );
  };
}
