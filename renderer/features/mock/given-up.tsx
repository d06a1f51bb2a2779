import type { MockExam } from "#renderer/domain/mock/mock-exams.ts";
import { formatDateTime } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { mockHref } from "./mock-places.ts";

/** An exam that was given up. */
export function GivenUp({ exam }: { readonly exam: MockExam }) {
  const { t, lang } = useTexts();
  return (
    <Page
      title={t("mock.report")}
      lead={t("mock.takenOn", { when: formatDateTime(lang, exam.startedAtMs) })}
    >
      <p>{t("mock.abandoned")}</p>
      <p>
        <ButtonLink href={mockHref}>{t("mock.toStart")}</ButtonLink>
      </p>
    </Page>
  );
}
