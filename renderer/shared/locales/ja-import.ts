import type { ImportTexts } from "./locale-shape.ts";

/** What a student is told when a file cannot be read, or was read with something to know about it. */
export const jaImport = {
  failure: {
    empty: "ファイルが空です。",
    "no-text": "文字のある段落が見つかりませんでした。",
    "too-large": "ファイルが大きすぎます（{{megabytes}} MB）。読み込めるのは{{limit}} MBまでです。",
    "too-many-pages":
      "ページが多すぎます（{{pages}}ページ）。読み込めるのは{{limit}}ページまでです。",
    "too-many-characters":
      "文章が長すぎます（{{characters}}文字）。読み込めるのは{{limit}}文字までです。必要な部分だけを別のファイルにしてください。",
    "too-slow": "{{seconds}}秒たっても読み終わらなかったため、中止しました。",
    "too-deep": "要素の入れ子が深すぎます（{{limit}}段まで）。",
    "unknown-format":
      "この形式（{{named}}）は読み込めません。テキスト、Markdown、HTML、PDF、Word（.docx）のファイルを選んでください。",
    binary: "文章のファイルではないようです。文字以外のデータが含まれています。",
    "not-the-format": "名前は .{{format}} ですが、中身はその形式ではありません。",
    damaged:
      "ファイルが壊れているため、読み込めませんでした（{{format}}）。元のファイルを入手し直してください。",
    "broken-encoding":
      "{{line}}行目に、{{encoding}} では読めない文字があります。ほかの文字コードを選んでください。",
    "unknown-encoding": "文字コードを判別できませんでした。見本を見て選んでください。",
    password: "パスワードで保護されています（{{format}}）。保護を解除してから読み込んでください。",
    "no-text-layer":
      "この PDF（{{pages}}ページ）には文字のデータがありません。紙を画像として取り込んだもののようです。文字認識（OCR）をしてから読み込んでください。",
    "unpacks-too-large":
      "展開すると大きくなりすぎるファイルです（{{megabytes}} MB以上）。上限は{{limit}} MBです。",
    "unpacks-too-far":
      "展開すると元の{{ratio}}倍以上になる、不自然なファイルです。上限は{{limit}}倍です。",
    "too-many-entries":
      "中に含まれるファイルが多すぎます（{{entries}}個以上）。上限は{{limit}}個です。",
    "nested-archive": "中に別の圧縮ファイルが含まれているため、読み込みません。",
  },
  warning: {
    "other-format": "名前（{{named}}）と中身が異なります。{{format}} として読み込みました。",
    "encoding-unsure":
      "文字コードを {{encoding}} と推定しました。文字化けしているときは、ほかの文字コードを選んでください。",
    "unpaired-surrogates_other": "表示できない文字が{{count}}か所あります。",
    "direction-overrides_other":
      "文字の向きを変える制御文字が{{count}}か所あります。見た目の順序が実際と異なることがあります。",
    "replacement-characters_other":
      "元のファイルですでに失われている文字（�）が{{count}}か所あります。",
    "control-characters_other": "目に見えない制御文字が{{count}}か所あります。",
    "body-twice_other": "同じ本文が2回現れるため、2回目の{{count}}段落を除きました。",
    "pages-without-text_other":
      "{{pages}}ページのうち{{count}}ページには文字のデータがありません。",
    "vertical-text_other":
      "縦書きのページが{{count}}ページあります。文の順序が正しいか確かめてください。",
    "parts-left-out_other": "読み取れなかった部分が{{count}}か所あります。",
  },
  encoding: "文字コード",
} as const satisfies ImportTexts;
