import type { ComponentType } from "react";
import { AboutScreen } from "#renderer/features/about/about-screen.tsx";
import { BrowseScreen } from "#renderer/features/browse/browse-screen.tsx";
import { CompareScreen } from "#renderer/features/compare/compare-screen.tsx";
import { LibraryScreen } from "#renderer/features/library/library-screen.tsx";
import { ReviewScreen } from "#renderer/features/review/review-screen.tsx";
import { SettingsScreen } from "#renderer/features/settings/settings-screen.tsx";
import { TimelineScreen } from "#renderer/features/timeline/timeline-screen.tsx";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import type { Route } from "#renderer/shared/route.ts";

const screens: Readonly<Record<Route, ComponentType>> = {
  today: TodayScreen,
  review: ReviewScreen,
  browse: BrowseScreen,
  library: LibraryScreen,
  compare: CompareScreen,
  timeline: TimelineScreen,
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
  "compare",
  "timeline",
  "settings",
  "about",
] as const satisfies readonly Route[];
