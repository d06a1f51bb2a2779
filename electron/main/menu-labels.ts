/** Languages of the menu; those of the interface. */
export type MenuLang = "ja" | "en";

/** The menu's words as each system's own programs write them: macOS and Windows differ in both languages. */
export type MenuLabels = Readonly<Record<MenuWord, string>>;

export type MenuWord =
  | "file"
  | "edit"
  | "view"
  | "study"
  | "window"
  | "help"
  | "about"
  | "settings"
  | "services"
  | "hide"
  | "hideOthers"
  | "showAll"
  | "quit"
  | "close"
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "selectAll"
  | "reload"
  | "zoomIn"
  | "zoomOut"
  | "actualSize"
  | "fullScreen"
  | "developerTools"
  | "allowDeveloperTools"
  | "today"
  | "review"
  | "undoAnswer"
  | "shortcuts"
  | "dataFolder"
  | "minimize"
  | "zoom"
  | "front";

/** The first language of the system the menu has words for. */
export function systemLang(preferred: readonly string[]): MenuLang {
  const known = preferred.find((tag) => /^(ja|en)\b/i.test(tag));
  return known?.toLowerCase().startsWith("ja") ? "ja" : "en";
}

export function menuLabels(lang: MenuLang, platform: string): MenuLabels {
  const isMac = platform === "darwin";
  if (lang === "ja") return isMac ? { ...japanese, ...japaneseMac } : japanese;
  return isMac ? { ...english, ...englishMac } : english;
}

/** The letters after `&` open the menu with Alt. Elsewhere than on macOS they are part of the convention. */
const english: MenuLabels = {
  file: "&File",
  edit: "&Edit",
  view: "&View",
  study: "&Study",
  window: "&Window",
  help: "&Help",
  about: "About Communiqué",
  settings: "Settings",
  services: "Services",
  hide: "Hide Communiqué",
  hideOthers: "Hide Others",
  showAll: "Show All",
  quit: "Exit",
  close: "Close Window",
  undo: "Undo",
  redo: "Redo",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  selectAll: "Select All",
  reload: "Reload",
  zoomIn: "Zoom In",
  zoomOut: "Zoom Out",
  actualSize: "Actual Size",
  fullScreen: "Full Screen",
  developerTools: "Developer Tools",
  allowDeveloperTools: "Allow Developer Tools (After Restart)",
  today: "Today",
  review: "Start Reviewing",
  undoAnswer: "Undo Last Answer",
  shortcuts: "Keyboard Shortcuts",
  dataFolder: "Open Data Folder",
  minimize: "Minimize",
  zoom: "Zoom",
  front: "Bring All to Front",
};

const englishMac: Partial<MenuLabels> = {
  file: "File",
  edit: "Edit",
  view: "View",
  study: "Study",
  window: "Window",
  help: "Help",
  settings: "Settings…",
  quit: "Quit Communiqué",
  fullScreen: "Enter Full Screen",
};

const japanese: MenuLabels = {
  file: "ファイル(&F)",
  edit: "編集(&E)",
  view: "表示(&V)",
  study: "学習(&S)",
  window: "ウィンドウ(&W)",
  help: "ヘルプ(&H)",
  about: "Communiqué について",
  settings: "設定",
  services: "サービス",
  hide: "Communiqué を非表示",
  hideOthers: "ほかを非表示",
  showAll: "すべてを表示",
  quit: "終了",
  close: "ウィンドウを閉じる",
  undo: "元に戻す",
  redo: "やり直し",
  cut: "切り取り",
  copy: "コピー",
  paste: "貼り付け",
  selectAll: "すべて選択",
  reload: "再読み込み",
  zoomIn: "拡大",
  zoomOut: "縮小",
  actualSize: "実際のサイズ",
  fullScreen: "全画面表示",
  developerTools: "開発者ツール",
  allowDeveloperTools: "開発者ツールを許可（再起動後に有効）",
  today: "今日の学習",
  review: "復習を始める",
  undoAnswer: "直前の解答を取り消す",
  shortcuts: "キーボード ショートカット",
  dataFolder: "データ フォルダーを開く",
  minimize: "最小化",
  zoom: "拡大／縮小",
  front: "すべてを手前に移動",
};

const japaneseMac: Partial<MenuLabels> = {
  file: "ファイル",
  edit: "編集",
  view: "表示",
  study: "学習",
  window: "ウインドウ",
  help: "ヘルプ",
  about: "Communiquéについて",
  settings: "設定…",
  hide: "Communiquéを非表示",
  quit: "Communiquéを終了",
  close: "ウインドウを閉じる",
  undo: "取り消す",
  redo: "やり直す",
  cut: "カット",
  paste: "ペースト",
  selectAll: "すべてを選択",
  fullScreen: "フルスクリーンにする",
  developerTools: "デベロッパツール",
  allowDeveloperTools: "デベロッパツールを許可（再起動後に有効）",
  shortcuts: "キーボードショートカット",
  dataFolder: "データフォルダを開く",
  minimize: "しまう",
};
