import type { ComponentType } from "react";
import { ReviewScreen } from "#renderer/features/review/review-screen.tsx";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import type { Route } from "#renderer/shared/route.ts";

/** Screens the app may open with: they come with it. */
const screens = new Map<Route, ComponentType>([
  ["today", TodayScreen],
  ["review", ReviewScreen],
]);

/** The others are brought when they are wanted, or when there is nothing else to do; charts last. */
const laterScreens: Readonly<Record<Exclude<Route, "today" | "review">, Load>> = {
  browse: async () => (await import("#renderer/features/browse/browse-screen.tsx")).BrowseScreen,
  library: async () =>
    (await import("#renderer/features/library/library-screen.tsx")).LibraryScreen,
  import: async () => (await import("#renderer/features/import/import-screen.tsx")).ImportScreen,
  compare: async () =>
    (await import("#renderer/features/compare/compare-screen.tsx")).CompareScreen,
  timeline: async () =>
    (await import("#renderer/features/timeline/timeline-screen.tsx")).TimelineScreen,
  quiz: async () => (await import("#renderer/features/quiz/quiz-screen.tsx")).QuizScreen,
  exam: async () => (await import("#renderer/features/exam/exam-screen.tsx")).ExamScreen,
  mock: async () => (await import("#renderer/features/mock/mock-screen.tsx")).MockScreen,
  settings: async () =>
    (await import("#renderer/features/settings/settings-screen.tsx")).SettingsScreen,
  about: async () => (await import("#renderer/features/about/about-screen.tsx")).AboutScreen,
  progress: async () =>
    (await import("#renderer/features/progress/progress-screen.tsx")).ProgressScreen,
};

type Load = () => Promise<ComponentType>;

/** A screen if it is here already. Unlike `React.lazy` it is then shown at once, without a fallback. */
export function screenAtHand(route: Route): ComponentType | null {
  return screens.get(route) ?? null;
}

/** Brings a screen; rejects where the page's own files cannot be read. */
export async function bringScreen(route: Route): Promise<void> {
  if (route === "today" || route === "review" || screens.has(route)) return;
  screens.set(route, await laterScreens[route]());
}

/** Brings those that are not here yet, one in each idle moment. Returns what ends it. */
export function bringAllScreens(whenIdle: (then: () => void) => () => void): () => void {
  const left = Object.keys(laterScreens) as Route[];
  let stop = () => {};
  const next = (): void => {
    const route = left.shift();
    if (route === undefined) return;
    stop = whenIdle(() => {
      // A file that cannot be read now is asked for again when its screen is opened.
      bringScreen(route).then(next, () => {});
    });
  };
  next();
  return () => stop();
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
    { to: "quiz", from: "narrow" },
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
