import type { Act, FactKind, Topic } from "../vocabulary.ts";

/*
 * The words of the genre in Japanese: what ministries, statements and reports write whoever meets.
 * Names of people, places and treaties are not here; they come from the gazetteer and from the document.
 */

/** A verb of saying or agreeing: its stem as it stands in the text, longest first where one holds another. */
export type SpeechVerb = { readonly stem: string; readonly act: Act; readonly kind: FactKind };

const verb = (act: Act, kind: FactKind, ...stems: readonly string[]): readonly SpeechVerb[] =>
  stems.map((stem) => ({ stem, act, kind }));

export const speechVerbs: readonly SpeechVerb[] = [
  ...verb("agree", "agreement", "一致", "合意", "申し合わせ"),
  ...verb("decide", "agreement", "決定", "採択"),
  ...verb("commit", "commitment", "コミット", "約束"),
  ...verb("express-intent", "commitment", "意図を", "意思を", "追求"),
  ...verb("express-resolve", "commitment", "決意"),
  ...verb("sign", "document", "署名", "締結"),
  ...verb("announce", "document", "発表", "発出", "公表"),
  ...verb("establish", "initiative", "設立", "設置", "立ち上げ", "創設"),
  ...verb("condemn", "position", "非難", "批判"),
  ...verb("express-concern", "position", "懸念", "憂慮"),
  ...verb("oppose", "position", "反対"),
  ...verb("support", "position", "支持", "支援を得"),
  ...verb("welcome", "position", "歓迎"),
  ...verb("praise", "position", "称賛", "賞賛", "評価", "敬意"),
  ...verb("thank", "attribution", "謝意", "感謝"),
  ...verb("call-for", "position", "求め", "要請", "促し", "促す", "呼びかけ"),
  ...verb("instruct", "commitment", "指示"),
  ...verb("stress", "position", "強調", "重視"),
  ...verb("recognize", "position", "認識", "留意", "共有"),
  ...verb("exchange-views", "agreement", "意見交換", "議論", "協議", "意見を交わ"),
  ...verb("confirm", "position", "再確認", "確認"),
  ...verb("explain", "attribution", "説明", "言及", "伝え", "伝達", "紹介"),
  ...verb("accept", "event", "受け入れ", "受諾"),
  ...verb("invite", "event", "招待"),
  ...verb("state", "attribution", "述べ", "発言", "表明", "語", "を示"),
  ...verb("provide", "structure", "規定", "定め", "明記", "明示"),
  ...verb("revise", "date", "改訂", "改定", "改正", "策定"),
  ...verb("hold", "event", "開催", "会談", "実施", "行われ", "行い", "行っ", "開か"),
];

/** Who speaks in a statement's subject: the word before は or が, and whose voice it is. */
export const collectiveSubjects =
  /^(?:両首脳|三首脳|首脳|両大臣|両閣僚|両外相|四閣僚|閣僚|両者|双方|日米双方|日米両政府|日米両国|両政府|両国|日米|各国|日本側|米側|米国側|[一-龠]側|日本|米国|わが国|我が国|共同声明|声明)(?:は|が|から|より|も)/;

/** Offices, longest first within a run of kanji; a country's short name may stand before them. */
export const officeJa =
  "(?:(?:副首相|首席大臣|国務委員|政治局委員)兼)?(?:内閣総理大臣|総理大臣|内閣官房長官|官房長官|内閣府特命担当大臣|(?:国防|外交|統一|産業通商資源)部(?:長官|長|次官)|外務・(?:貿易|通商|英連邦・開発|国際協力|協力)大臣|(?:外務|防衛|財務|総務|法務|環境|農林水産|経済産業|国土交通|文部科学|厚生労働|経済安全保障担当|商務|国防|国務|戦争|内務|貿易|通商|産業|エネルギー|外交)(?:事務次官|大臣政務官|副大臣|大臣|副長官|次官補|次官|長官|審議官|報道官)|国家安全保障(?:局長|担当補佐官)|事務次官|統合幕僚長|統幕長|防衛審議官|副大統領|大統領補佐官|大統領|国家主席|主席|総書記|書記長|首席大臣|副首相|首相|外相|防衛相|国防相|財務相|経済相|商務相|総理|国王|女王|事務総長|事務局長|欧州委員会委員長|欧州理事会議長|委員長|(?:上院|下院|国会|国民議会)議長|議長|総督|司令官|特使|代表|大使)";

export const countryPrefix =
  "(?:米国|英国|中国|韓国|仏国|独国|豪州|日本国|日本|米|英|仏|独|伊|豪|印|韓|中|露|比|加|越|泰)";

/** Kanji that stand where a name might and are none. */
export const notNames = new Set(
  "同 両 前 現 新 元 各 各国 関係 担当 内閣 日本 日米 米国 英国 中国 韓国 豪州 日 米 英 中 韓 豪 印 仏 独 伊 露 加 比 副 次期 両国 双方 外務 防衛 国防 国務 歴代 常駐 駐日 駐米 在日 訪日 訪米 特命 全権 第 次 国 政府 首席 共同 合同 議長 総理 臨時 筆頭 初代 上級 国連 相手国 議会 関係国 我国 大統領 首相".split(
    " ",
  ),
);

/** Names of meetings, at the end of a run. */
export const meetingJa =
  "(?:首脳会談|首脳会合|首脳会議|外相会談|外相会合|外相会議|防衛相会談|国防相会談|国防相会合|財務相会合|閣僚会合|閣僚会議|閣僚級会合|閣僚協議|安全保障協議委員会|協議委員会|電話会談|会談|会合|サミット|署名式|ワーキング・?ランチ|ワーキング・?ディナー|次官級協議|局長級協議|理事会会合|閣僚理事会|閣僚協議|高級事務レベル協議|政策協議|戦略対話|政策対話|対話|協議)";

export const statementTitle =
  /(?:共同声明|共同宣言|共同発表|共同文書|共同プレスリリース|(?:共同)?(?:ビジョン)?・?ステートメント|議長声明|首脳声明|宣言|声明)/;

/** Lines that date the page, not what it tells of. */
export const documentNoise = /更新|掲載|公開日|配信|投稿|アクセス|update|posted|published/i;

/** A line that names a meeting or a statement. */
export const titleJa = new RegExp(`${statementTitle.source}|${meetingJa}|2\\+2`);

/** Suffixes of proper names of documents, plans and bodies. */
export const documentHead =
  /(?:条約|協定|憲章|覚書|取決め|取極|議定書|宣言|共同声明|声明|指針|ガイドライン|戦略|計画|原則|枠組み|枠組|構想|イニシアティブ|パートナーシップ|行動計画|工程表|ロードマップ|アコード|コンパクト|法制|法律|法|決議|大綱|白書|プログラム|プロジェクト|基金|ファンド|ディール)$/;
export const bodyHead =
  /(?:委員会|小委員会|理事会|機構|機関|連合|協議会|会議|会合|メカニズム|フォーラム|センター|庁|省|軍|自衛隊|司令部|組織|部隊|連隊|師団|局|銀行|大学|クラブ|グループ|タスクフォース|カルコン)$/;
/** The name of a document or body that may be signed, adopted or set up; a title in 「」 is one as well. */
export const properNameJa =
  "「[^「」]{3,40}」|[一-鿿ァ-ヺー・A-Za-z0-9]{2,30}(?:条約|協定|憲章|覚書|取決め|議定書|宣言|声明|原則|指針|戦略|計画|機構|機関|連合|基金|銀行|委員会|協議会|会議|センター|司令部|枠組み|イニシアティブ|パートナーシップ|コンパクト|アコード)";
export const placeHead =
  /(?:諸島|列島|半島|海峡|湾|島|海|洋|地域|地区|市|県|州|空港|飛行場|基地|港|宮殿|官邸|迎賓館|自治区)$/;

/** Runs too general to be asked for. */
export const generic = new Set(
  "重要性 必要性 協力 取組 強化 推進 実現 関係 問題 分野 世界 国際社会 地域 両首脳 両国 双方 両閣僚 両大臣 日本側 米側 日本 米国 日米 我々 上記 上述 以下 概要 それぞれ 相互 共通 引き続 場合 状況 課題 活動 意思 意図 決意 認識 考え 見解 方針 立場 支持 反対 歓迎 懸念 確認 表明 強調 議論 対応 対処 行動 試 観点 文脈 機会 結果 進展 実施 維持 向上 確保 改善 拡大 深化 継続 促進 構築 連携 緊密 一層 今後 今回 今日 今般 本日 最近 現在 将来 当面 際 等 上 下 中 間 者 側 国 各国 全体 基盤 役割 能力 目的 目標 規定 内容 成果 影響 可能 必要 重要 具体的 可能性 方向性 第三国 他 多 大 一部 同様 文書 声明 会談 会合 首脳 政府 両政府 両者 各々 相手 冒頭 前者 後者 事項 事態 手順 措置 時間 方法 理由 意義 契機 一環 中核 主体 主要 国内 国内外 海外 国民 人々 社会 経済 政治 外交 安全 平和 繁栄 安定 自由 存在 発展 貢献 実効 効果 効果的 様々 多様 新 新た 自国 他国 本件 同国 年 月 日 旨 件 点 形 国々 我が国 国家 検討 現下 参加者 意見交換 唯一 最大限 整合 日米相互 不可欠 コミットメント 願望 最初 国際機関 次元 見直し 中央 側面 参画 完全性 一方 関係閣僚 参加 利用 使用 提供 管理 開発 調整 共有 日米両国 日米両政府 日米双方 わが国 当該事態 当該 全て 総合的 写真 参照 資料 図表".split(
    " ",
  ),
);

export const negation =
  /(?:ない|なかった|ません|ませんでした|ず|ぬ|ものではない|見送|延期|中止)(?:。|$|と(?:述べ|発言|表明|説明)|こと|旨|、)/;
export const hypothesis =
  /(?:仮に|もし|想定され|試算|可能性がある|見通し|おそれがある|かもしれ|ならば)/;
export const planned = /(?:予定|見込み|方針です|方針だ|計画して|目指す|調整を進め)/;
export const reported =
  /(?:旨(?:述べ|発言|表明|強調)|と(?:述べ|批判|主張|語)|とのこと|によると|関係者は)/;

/** What the sentence leans on something said before for. */
export const leaning =
  /(?:これ(?:ら|に|を|は|まで)|それ(?:ら|に|を|は)|こうした|そうした|この(?!ほか|うち)|その(?!上|うえ|他|ほか|際)|同(?:国|島|地|計画|会合|委員会|協定|飛行場|氏|戦略)|同[年月日](?![0-9])|同年|同第|当該|上記|前述|かかる)/;

/** Words that open a sentence and say only how it follows the one before. */
export const opener =
  /^(?:(?:また|さらに|更に|加えて|なお|そして|そのうえで|その上で|このほか|そのほか|特に|一方|ただし|しかし|このため|したがって|具体的には|例えば|冒頭|これに対して?|これを受けて|こうした中|この関連で|この観点から|かかる観点から|この精神に基づき|これらの目標のため|その際|同時に|すなわち|ましてや|その後|最後に|結果として|この結果|本章においては)、?|【[^【】]{1,14}】|[・●○◯-]|\([0-9]+\))+/;

/** What makes a term belong to a thread; the first that fits. */
export const topicsJa: readonly (readonly [RegExp, Topic])[] = [
  [/尖閣/, "senkaku"],
  [/台湾|両岸/, "taiwan"],
  [/拉致/, "abductions"],
  [/北朝鮮|朝鮮半島/, "north-korea"],
  [/日米韓/, "trilateral-korea"],
  [/クアッド|日米豪印/, "quad"],
  [/ウクライナ|ロシア/, "russia-ukraine"],
  [/東シナ海|南シナ海/, "east-south-china-seas"],
  [/中国|香港|新疆/, "china"],
  [/ミャンマー/, "myanmar"],
  [/中東/, "middle-east"],
  [/拡大抑止/, "extended-deterrence"],
  [/反撃能力/, "counterstrike"],
  [/防衛費|防衛予算/, "defense-spending"],
  [/普天間|辺野古|沖縄|在日米軍|再編/, "okinawa-realignment"],
  [/指揮|統合司令部/, "command-and-control"],
  [/装備|防衛産業|共同開発/, "equipment-technology"],
  [/情報保全|情報収集|情報共有/, "intelligence"],
  [/抑止/, "deterrence"],
  [/防衛力/, "defense-capability"],
  [/条約/, "security-treaty"],
  [/ガイドライン|指針/, "defense-guidelines"],
  [/協議委員会|協議/, "consultation-forums"],
  [/経済枠組/, "ipef"],
  [/半導体/, "semiconductors"],
  [/サプライチェーン/, "supply-chains"],
  [/鉱物|レアアース/, "critical-minerals"],
  [/関税/, "tariffs"],
  [/経済安全保障|経済的威圧/, "economic-security"],
  [/貿易|投資/, "trade-investment"],
  [/インフラ/, "infrastructure-finance"],
  [/原子力|原子炉/, "nuclear-energy"],
  [/核兵器|核軍縮|不拡散/, "nuclear-disarmament"],
  [/エネルギー|天然ガス/, "energy"],
  [/気候|排出/, "climate"],
  [/宇宙/, "space"],
  [/サイバー/, "cyber"],
  [/国連|安保理/, "united-nations"],
  [/G7|主要7/, "g7"],
  [/保健|感染症|パンデミック/, "health"],
  [/人権|ジェンダー/, "human-rights-gender"],
  [/交流|留学/, "people-exchange"],
  [/インド太平洋/, "foip"],
  [/技術|AI/, "technology"],
  [/豪州|フィリピン|ASEAN|パートナー/, "partners"],
];

/** Phrases that are one idea: to be asked for whole or not at all. */
export const fixedPhrases =
  /法の支配|人権の尊重|航行の自由|航行及び上空飛行の自由|人間の安全保障|核兵器のない世界|領土の一体性/g;
