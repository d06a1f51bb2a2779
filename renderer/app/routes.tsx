import { type ComponentType, lazy, Suspense } from "react";
import { AboutScreen } from "#renderer/features/about/about-screen.tsx";
import { BrowseScreen } from "#renderer/features/browse/browse-screen.tsx";
import { CompareScreen } from "#renderer/features/compare/compare-screen.tsx";
import { ExamScreen } from "#renderer/features/exam/exam-screen.tsx";
import { ImportScreen } from "#renderer/features/import/import-screen.tsx";
import { LibraryScreen } from "#renderer/features/library/library-screen.tsx";
import { MockScreen } from "#renderer/features/mock/mock-screen.tsx";
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
  mock: MockScreen,
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

type Entry = {
  readonly to: Route;
  /**
   * From which width the entry stands in the bar itself; the menu of narrower windows has them all.
   * Bounds are in header.module.css.
   */
  readonly from: "narrow" | "medium" | "wide";
};

/** The navigation in its order, by what one comes for. Review has no entry: it is entered from Today. */
export const navigation = {
  study: [
    { to: "today", from: "narrow" },
    { to: "exam", from: "medium" },
  ],
  lookUp: [
    { to: "browse", from: "narrow" },
    { to: "library", from: "medium" },
    { to: "import", from: "wide" },
    { to: "compare", from: "wide" },
    { to: "timeline", from: "wide" },
  ],
  record: [{ to: "progress", from: "medium" }],
  app: [
    { to: "import", from: "wide" },
    { to: "settings", from: "wide" },
    { to: "about", from: "wide" },
  ],
} as const satisfies Readonly<Record<string, readonly Entry[]>>;

export type NavigationGroup = keyof typeof navigation;

type NavigationEntry = (typeof navigation)[NavigationGroup][number];

export const navigationGroups = Object.keys(navigation) as readonly NavigationGroup[];

export function entriesOf(group: NavigationGroup): readonly NavigationEntry[] {
  return navigation[group];
}
