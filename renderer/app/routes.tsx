import { type ComponentType, lazy, Suspense } from "react";
import { AboutScreen } from "#renderer/features/about/about-screen.tsx";
import { BrowseScreen } from "#renderer/features/browse/browse-screen.tsx";
import { CompareScreen } from "#renderer/features/compare/compare-screen.tsx";
import { ExamScreen } from "#renderer/features/exam/exam-screen.tsx";
import { ImportScreen } from "#renderer/features/import/import-screen.tsx";
import { LibraryScreen } from "#renderer/features/library/library-screen.tsx";
import { ReviewScreen } from "#renderer/features/review/review-screen.tsx";
import { SettingsScreen } from "#renderer/features/settings/settings-screen.tsx";
import { TimelineScreen } from "#renderer/features/timeline/timeline-screen.tsx";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import type { Route } from "#renderer/shared/route.ts";

/** Charts are a large part of the program and hardly ever the first thing wanted. */
const LazyProgress = lazy(async () => {
  const { ProgressScreen } = await import("#renderer/features/progress/progress-screen.tsx");
  return { default: ProgressScreen };
});

function ProgressScreen() {
  return (
    <Suspense fallback={<main id="content" />}>
      <LazyProgress />
    </Suspense>
  );
}

const screens: Readonly<Record<Route, ComponentType>> = {
  today: TodayScreen,
  review: ReviewScreen,
  exam: ExamScreen,
  browse: BrowseScreen,
  library: LibraryScreen,
  import: ImportScreen,
  compare: CompareScreen,
  timeline: TimelineScreen,
  progress: ProgressScreen,
  settings: SettingsScreen,
  about: AboutScreen,
};

/** The one place that knows every feature. */
export function screenOf(route: Route): ComponentType {
  return screens[route];
}

/** Routes of the navigation, in its order. Review has no entry: it is entered from Today. */
export const navigation = [
  "today",
  "browse",
  "library",
  "import",
  "compare",
  "timeline",
  "exam",
  "progress",
  "settings",
  "about",
] as const satisfies readonly Route[];
