import type { QuizTexts } from "./locale-shape.ts";

/** Why a written answer is not simply right. */
const reason = {
  empty: "答えが書かれていません。",
  "too-long": "{{limit}}文字を超える答えは採点できません。",
  spelling: "つづりに{{slips}}か所の違いがあります。",
  "name-incomplete": "「{{expected}}」の姓だけです。",
  "office-differs": "名前は合っていますが、{{name}}の役職ではありません。",
  "number-differs": "数字が違います。正しくは「{{expected}}」です。",
  "unit-differs": "単位が違います。正しくは「{{expected}}」です。",
  "unit-missing": "単位がありません。正しくは「{{expected}}」です。",
  "date-incomplete": "日付が途中までです。「{{expected}}」まで答えてください。",
  "date-too-precise": "問われているのは「{{expected}}」までです。その先は採点できません。",
  "date-ambiguous":
    "「{{given}}」は月と日の順が決まりません。月名を書くか、年・月・日の順で書いてください。",
  "meaning-reversed": "意味が逆になっています。正しくは「{{expected}}」です。",
  "other-word": "「{{expected}}」に似た、別の語です。",
  "other-term": "「{{term}}」は別の用語です。",
  "list-incomplete": "「{{missing}}」が抜けています。",
  "list-too-long": "「{{extra}}」は余分です。",
  close: "「{{expected}}」に近いですが、漢字や数字、短い語の違いは別の語とみなします。",
  different: "正しい答えと違います。",
} as const satisfies QuizTexts["reason"];

/** Quiz: the questions and their answers. */
export const jaQuiz = {
  item: {
    yourAnswer: "答え",
    answer: "正しい答え",
    alsoRight: "これも正解",
    difference: "違い",
    missing: "抜け：",
    extra: "余分：",
    right: "正解",
    chosen: "選んだ答え",
    orderingHelp:
      "↑↓で移動。スペースで持ち上げて↑↓で動かし、もう一度スペースで置きます。Alt+↑↓でも動かせます。Enterで答えます。",
    matchingHelp: "A〜Dのキーで組み合わせます。↑↓で行を移り、Enterで答えます。",
    moveUp: "「{{text}}」を上へ",
    moveDown: "「{{text}}」を下へ",
    movedTo: "{{of}}つのうち{{place}}番目に移しました。",
    pickedUp: "持ち上げました。",
    setDown: "置きました。",
    rightOrder: "正しい順序",
    placeRight: "正解",
    placedAt: "{{place}}番目に置いた",
    rightLetter: "正しくは{{letter}}",
  },
  reason,
} as const;
