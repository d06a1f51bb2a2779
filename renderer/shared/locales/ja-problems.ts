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
} as const satisfies ProblemTexts;
