import { EventEmitter } from "node:events";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** The command line and surroundings the app is started with. */
export type Surroundings = {
  /** The folder with package.json. */
  readonly appPath: string;
  readonly version: string;
  /** Values of `--name=value` switches, without the dashes. */
  readonly switches: Readonly<Record<string, string>>;
  /** Stands for the system's folder of application data and for home. */
  readonly home: string;
  readonly locale: string;
  /** Whether the app takes itself for a packaged one. */
  readonly isPackaged?: boolean;
};

/** Data folders in use by a stand-in of this process; the operating system's lock in the real one. */
const running = new Map<string, FakeApp>();

/** `app`: life and death of one launch. */
export class FakeApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly name = "communique";
  /** Resolves with the exit code. */
  readonly ended: Promise<number>;
  readonly commandLine: {
    getSwitchValue(name: string): string;
    hasSwitch(name: string): boolean;
    appendSwitch(name: string, value?: string): void;
    removeSwitch(name: string): void;
  };
  #quitting = false;
  #locked: string | undefined;
  #end: (code: number) => void = () => {};
  #becomeReady: () => void = () => {};
  readonly #ready: Promise<void>;
  readonly #paths: Record<string, string>;
  readonly #surroundings: Surroundings;
  readonly #closeWindows: () => Promise<void>;
  readonly #closeBrowser: () => Promise<void>;

  constructor(
    surroundings: Surroundings,
    closeWindows: () => Promise<void>,
    closeBrowser: () => Promise<void>,
  ) {
    super();
    this.#surroundings = surroundings;
    this.isPackaged = surroundings.isPackaged ?? false;
    this.#closeWindows = closeWindows;
    this.#closeBrowser = closeBrowser;
    const switches = new Map(Object.entries(surroundings.switches));
    this.commandLine = {
      getSwitchValue: (name) => switches.get(name) ?? "",
      hasSwitch: (name) => switches.has(name),
      appendSwitch: (name, value = "") => void switches.set(name, value),
      removeSwitch: (name) => void switches.delete(name),
    };
    this.#paths = {
      appData: surroundings.home,
      home: homedir(),
      documents: surroundings.home,
      temp: tmpdir(),
      userData: join(surroundings.home, this.name),
    };
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#ready = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
  }

  /** Called once the main module has been evaluated. */
  start(): void {
    if (this.#quitting) return;
    this.emit("ready", {});
    this.#becomeReady();
  }

  whenReady = (): Promise<void> => this.#ready;
  getVersion = (): string => this.#surroundings.version;
  getAppPath = (): string => this.#surroundings.appPath;
  getPreferredSystemLanguages = (): string[] => [this.#surroundings.locale];
  setName(): void {}
  setAppUserModelId(): void {}
  enableSandbox(): void {}

  getPath(name: string): string {
    const path = this.#paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths[name] = path;
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath("userData");
    const other = running.get(folder);
    if (other !== undefined && other !== this) {
      other.emit("second-instance", {}, [], "", null);
      return false;
    }
    running.set(folder, this);
    this.#locked = folder;
    return true;
  }

  /** Electron's order: before-quit, the windows, will-quit, quit; the first and third may be prevented. */
  quit(): void {
    void this.#quit();
  }

  async #quit(): Promise<void> {
    if (this.#quitting || this.#isPrevented("before-quit")) return;
    this.#quitting = true;
    await this.#closeWindows();
    if (this.#isPrevented("will-quit")) {
      this.#quitting = false;
      return;
    }
    await this.#finish(0);
  }

  async #finish(code: number): Promise<void> {
    this.emit("quit", {}, code);
    await this.#closeBrowser();
    if (this.#locked !== undefined) running.delete(this.#locked);
    this.#end(code);
  }

  /** Ends at once, asking nobody. */
  exit(code = 0): void {
    this.#quitting = true;
    void this.#finish(code);
  }

  get isQuitting(): boolean {
    return this.#quitting;
  }

  #isPrevented(event: string): boolean {
    let prevented = false;
    this.emit(event, {
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  }
}
