import type { FinishedMock, MockReport } from "#renderer/domain/mock/mock-report.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { AnsweredItem, AnsweredItems } from "#renderer/shared/items/answered-item.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { AcceptAnswer } from "./accept-answer.tsx";
import { useMockItems } from "./use-mock-items.ts";

type Props = { readonly exam: FinishedMock; readonly report: MockReport };

/** Every item with what was given and what is right, in the order of the exam; on paper, all of them. */
export function ReportItems({ exam, report }: Props) {
  const { t } = useTexts();
  const items = useMockItems(exam);
  return (
    <Section title={t("mock.allItems")}>
      <AnsweredItems>
        {report.lines.map((line) => {
          const { index, item: put, given, outcome, spentMs, isFlagged, fact } = line;
          const item = items?.[index];
          return (
            <AnsweredItem
              key={index}
              number={index + 1}
              put={put}
              given={given}
              outcome={outcome}
              spentMs={spentMs}
              isFlagged={isFlagged}
              hasFact={fact !== null}
              explain={item === undefined ? "soon" : () => item}
            >
              <AcceptAnswer exam={exam} report={report} line={line} />
            </AnsweredItem>
          );
        })}
      </AnsweredItems>
    </Section>
  );
}
