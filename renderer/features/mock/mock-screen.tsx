import { isScored } from "#renderer/domain/mock/mock-report.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { RunningMockNotice } from "#renderer/shared/mock/running-mock-notice.tsx";
import { usePlace } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { GivenUp } from "./given-up.tsx";
import { MockForm } from "./mock-form.tsx";
import { MockHistory } from "./mock-history.tsx";
import { mockHref } from "./mock-places.ts";
import { ReportPage } from "./report-page.tsx";
import { RunningExam } from "./running-exam.tsx";

/** Mock exams: the place of one is its id; without one, where a new one is begun. */
export function MockScreen() {
  const [mockId] = usePlace();
  return mockId === undefined ? <MockStart /> : <OneMock key={mockId} mockId={mockId} />;
}

function MockStart() {
  const { t } = useTexts();
  const { mocks, role } = useReady();
  const isRunning = mocks.some(({ finish }) => finish === null);
  return (
    <Page title={t("mock.title")} lead={t("mock.lead")}>
      {isRunning ? <RunningMockNotice /> : <MockForm isDisabled={role === "follower"} />}
      <MockHistory mocks={mocks} />
    </Page>
  );
}

function OneMock({ mockId }: { readonly mockId: string }) {
  const { t } = useTexts();
  const { mocks } = useReady();
  const exam = mocks.find(({ id }) => id === mockId);
  if (exam === undefined) {
    return (
      <Page title={t("mock.title")}>
        <p>{t("mock.gone")}</p>
        <p>
          <ButtonLink href={mockHref}>{t("mock.toStart")}</ButtonLink>
        </p>
      </Page>
    );
  }
  if (exam.finish === null) return <RunningExam exam={exam} />;
  return isScored(exam) ? <ReportPage exam={exam} /> : <GivenUp exam={exam} />;
}
