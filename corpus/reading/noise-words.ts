import type { Role } from "./document-text.ts";

/*
 * The words by which pages name what is not their text. Whole lines are compared, squeezed of space and
 * punctuation, so a sentence that mentions a ranking is none.
 */
const sections: readonly (readonly [role: Role, names: readonly string[]])[] = [
  [
    "ranking",
    "ランキング アクセスランキング 人気記事 人気記事ランキング 閲覧ランキング よく読まれている記事 ranking mostread mostpopular trending".split(
      " ",
    ),
  ],
  [
    "related",
    "関連記事 関連ニュース 関連リンク 関連情報 関連ページ 関連コンテンツ あわせて読みたい おすすめ おすすめ記事 この記事に関連するニュース 新着記事 最新記事 最新ニュース 注目の記事 relatedarticles relatedlinks relatedstories relatednews relatedcontent readmore seealso recommended latestnews morefrom youmayalsolike".split(
      " ",
    ),
  ],
  ["comments", "コメント コメント一覧 みんなのコメント comments comment leaveacomment".split(" ")],
  [
    "navigation",
    "メニュー サイトマップ パンくずリスト 現在地 カテゴリー カテゴリ アーカイブ タグ 目次へ戻る グローバルナビゲーション menu navigation sitemap categories archives tags".split(
      " ",
    ),
  ],
];
const sectionRoles = new Map(
  sections.flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);

const buttons = new Set(
  (
    "シェア シェアする ツイート ポスト 印刷 印刷する 保存 ブックマーク はてなブックマーク ログイン 会員登録 文字サイズ 大 中 小 標準 拡大 縮小 english 日本語 japanese 検索 rss もっと見る 続きを読む 詳細を見る 一覧へ " +
    "一覧へ戻る 前へ 次へ 戻る トップ トップページ ホーム ページトップへ ページの先頭へ このページの先頭へ 先頭へ戻る 本文へ 本文へ移動 本文へスキップ メニューを開く 閉じる share tweet print email login signin subscribe home search skiptocontent skiptomaincontent backtotop top next previous"
  ).split(" "),
);

/** The role of everything under a line of these words, if they name a part that is not the text. */
export function noiseSection(squeezed: string): Role | null {
  return sectionRoles.get(squeezed) ?? null;
}

/** The role of a line that is a button, a notice of rights or a trail of links, by its words alone. */
export function noiseLine(words: string, squeezed: string): Role | null {
  if (words.length > 160) return null;
  if (buttons.has(squeezed)) return "navigation";
  if (
    /^(?:copyright|©|\(c\)\s|（c）)|all rights reserved|無断(?:転載|複製|使用)|^(?:最終更新日?|更新日|last (?:updated|modified))\s?[:：]/i.test(
      words,
    )
  ) {
    return "footer";
  }
  if (!/[。.]$/.test(words) && /^[^>＞»›]{1,24}(?:\s?[>＞»›]\s?[^>＞»›]{1,60}){2,8}$/.test(words))
    return "navigation";
  if (/^(?:log ?in|sign in)\b.{0,40}comment|ログインして.{0,12}コメント/i.test(words))
    return "comments";
  return null;
}

/** A date with a time of day or a bare count, as pages print above their text. */
export function isPageMeta(words: string): boolean {
  if (words.length > 60) return false;
  return (
    /^[0-9０-９,，]{1,9}$/.test(words) ||
    /^[0-9年月日./\-\s]{3,16}(?:[（(][月火水木金土日A-Za-z]{1,9}[）)])?\s*(?:午前|午後|[ap]m)?\s*[0-9]{1,2}(?:[:：][0-9]{2}|時[0-9]{1,2}分)\s*(?:更新|公開|配信|掲載|JST|GMT|UTC|[ap]m)?$/i.test(
      words,
    ) ||
    /^(?:公開日?|更新日?|配信日?|掲載日?|投稿日?|published|posted|updated)\s?[:：]?\s?[0-9]/i.test(
      words,
    )
  );
}
