/** Texts of editing the statement that a fact's cards are made from. */
export const jaFactEdit = {
  what: "編集の対象",
  card: "このカードだけ",
  fact: "事実の文",
  how: "{名前:答え} の形の部分がカードの空欄です。名前はそのままにして、答えと前後の文を書き換えてください。文から作られたカードもすべて変わります。",
  ja: "日本語の文",
  en: "英語の文",
  gaps: "残しておく空欄：",
  putBack: "「{{gap}}」を文末に戻す",
  cards: "変わるカード",
  noneChange: "まだ変わるカードはありません。",
  others_other: "ほかに、学習していない形式・言語の{{n}}枚も変わります。",
  ownText: "このカードは個別に編集してあるので、その文のまま出ます。",
  saved: "事実の文を編集しました。",
  changed: "編集したあとで、元の文が新しくなりました。",
  mine: "自分で編集した文",
  refusal: {
    "bad-markup":
      "「{{found}}」の部分の波かっこを確かめてください。空欄は {名前:答え} の形で書きます。",
    "repeated-gap": "空欄「{{gap}}」が2か所にあります。1か所だけにしてください。",
    "lost-gap": "空欄「{{gap}}」がなくなっています。下のボタンで文末に戻せます。",
    "unknown-gap": "この事実に「{{gap}}」という空欄はありません。新しい空欄は作れません。",
    "unknown-name": "「{{name}}」という名称は登録されていません。",
  },
} as const;
