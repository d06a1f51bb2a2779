import type { ProblemTexts } from "./locale-shape.ts";

/** What a student is told when something expected goes wrong: name, what happened, what helps. */
export const jaProblems = {
  "disk-full": {
    title: "ディスクに空きがありません",
    what: "解答を保存できませんでした。保存できなかったカードはもう一度出ます。",
    todo: "不要なファイルを削除して空きを作り、もう一度解答してください。",
  },
  "disk-error": {
    title: "ディスクに書き込めません",
    what: "データの保存先を読み書きできませんでした（{{detail}}）。",
    todo: "保存先のフォルダーの権限と、ディスクが接続されているかを確かめてください。",
  },
  "journal-newer": {
    title: "新しい版で作られた学習記録です",
    what: "記録の形式は{{found}}ですが、この版が扱えるのは{{known}}までです。記録を壊さないよう、書き込みを止めました。",
    todo: "Communiqué を新しい版に更新してください。",
  },
  "journal-locked": {
    title: "ほかの Communiqué が開いています",
    what: "別のプロセス（番号 {{pid}}）が同じ学習記録に書き込んでいます。",
    todo: "もう一方を終了してから、もう一度試してください。",
  },
  unreachable: {
    title: "サーバーが応答しません",
    what: "このパソコンで動いている Communiqué のサーバーにつながりません。",
    todo: "ターミナルで npm start をもう一度実行し、表示されたアドレスを開いてください。",
  },
  unauthorized: {
    title: "このページからは記録を開けません",
    what: "サーバーが起動し直されたか、鍵の付いていないアドレスを開いています。",
    todo: "npm start を実行したターミナルに表示されたアドレス（http://127.0.0.1 で始まるもの）を開いてください。",
  },
  refused: {
    title: "サーバーが要求を受け付けませんでした",
    what: "画面とサーバーのやり取りに食い違いがあります（{{detail}}）。",
    todo: "ページを再読み込みしてください。直らないときは npm start をやり直してください。",
  },
  "too-many-tags": {
    title: "これ以上タグを作れません",
    what: "使えるタグは{{most}}種類までです。",
    todo: "使っていないタグをまとめるか、すでにあるタグを使ってください。",
  },
  "database-newer": {
    title: "新しい版で使われたデータベースです",
    what: "データベースの版は{{found}}ですが、この版が扱えるのは{{known}}までです。書き込みを止めました。",
    todo: "Communiqué を新しい版に更新してください。",
  },
  "database-unusable": {
    title: "ブラウザー内のデータベースを使えません",
    what: "学習の記録から直接読み込んで続けます。解答は保存されます（{{detail}}）。",
    todo: "ディスクの空きを確かめ、アプリを起動し直してください。",
  },
  "backup-damaged": {
    title: "バックアップに破損があります",
    what: "書いた内容を読み直したところ、元と一致しないか、一部が見つかりません（{{detail}}）。",
    todo: "ディスクの状態を確かめ、もう一度バックアップしてください。",
  },
  "backup-missing": {
    title: "そのバックアップはもうありません",
    what: "選んだバックアップまたはファイルが見つかりません。",
    todo: "一覧から選び直してください。",
  },
  "backup-newer": {
    title: "新しい版で作られたものです",
    what: "形式は{{found}}ですが、この版が扱えるのは{{known}}までです。何も変更していません。",
    todo: "Communiqué を新しい版に更新してください。",
  },
  "folder-unusable": {
    title: "そのフォルダーは使えません",
    what: "フォルダーがないか、書き込めないか、データの保存先の中にあります（{{detail}}）。",
    todo: "別のフォルダーを選んでください。",
  },
  "export-foreign": {
    title: "Communiqué のファイルではありません",
    what: "このファイルは Communiqué が書き出したものではありません。何も変更していません。",
    todo: "「すべてを書き出す」で作ったファイル（.communique）を選んでください。",
  },
  "export-damaged": {
    title: "ファイルが壊れています",
    what: "ファイルが途中で切れているか、書き出したあとで変わっています（{{detail}}）。何も変更していません。",
    todo: "もう一度コピーするか、書き出し直してください。",
  },
  "document-too-large": {
    title: "ファイルが大きすぎます",
    what: "保存できるのは{{limitMiB}} MiBまでです。何も変更していません。",
    todo: "必要な部分だけを別のファイルにしてください。",
  },
  "document-missing": {
    title: "元の文書が見つかりません",
    what: "取り込んだ文書のファイルが、データの保存先にありません。カードと学習の記録は残っています。",
    todo: "設定の「バックアップと復元」から復元するか、同じファイルをもう一度取り込んでください。",
  },
  "document-damaged": {
    title: "元の文書が壊れています",
    what: "保存してある文書が、取り込んだときの内容と一致しません（{{detail}}）。カードと学習の記録は残っています。",
    todo: "設定の「バックアップと復元」から復元するか、同じファイルをもう一度取り込んでください。",
  },
  "export-too-large": {
    title: "ファイルが大きすぎます",
    what: "読み込めるのは{{limitMiB}} MiBまでです。何も変更していません。",
    todo: "選んだファイルを確かめてください。",
  },
} as const satisfies ProblemTexts;
