/**
 * What running under the stand-in does not show. The desktop specs list each as a skipped test, so that
 * nobody takes a green run for more than it is.
 *
 * `withElectron` says whether the same specs show it when the real program is there; the others need a
 * person, or a packaged app.
 */
export type NotShown = { readonly what: string; readonly withElectron: boolean };

export const notShown: readonly NotShown[] = [
  { what: "the operating system's sandbox around the page's process", withElectron: true },
  { what: "context isolation: the preload has a world of its own", withElectron: true },
  {
    what: "app:// as a scheme of Chromium's own, with its origin, privileges and quota",
    withElectron: true,
  },
  { what: "Electron asking the permission handlers, request and check", withElectron: true },
  { what: "the order in which Electron reports navigations", withElectron: true },
  { what: "that developer tools stay shut, whoever asks for them", withElectron: true },
  { what: "the lock of a single instance between two processes", withElectron: true },
  { what: "that no dictionary is fetched and no name is resolved", withElectron: false },
  { what: "menus, accelerators and Alt keys as each system draws them", withElectron: false },
  { what: "the window's frame, its place on several screens, full screen", withElectron: false },
  { what: "ending when the system shuts down or the user logs out", withElectron: false },
  {
    what: "a packaged app that runs: app.asar, its checksum, what each fuse does",
    withElectron: false,
  },
  { what: "installing and removing the packages of each system", withElectron: false },
  {
    what: "the system's own question before a link is opened, and what opens then",
    withElectron: false,
  },
  { what: "the speed of IPC and of the first paint", withElectron: false },
];
