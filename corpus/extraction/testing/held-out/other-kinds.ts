/** Texts of other kinds, of which little can be made: one has to say so. */
export const otherKinds: Readonly<Record<string, string>> = {
  story: `雨の夜

駅前の古い喫茶店に、彼女は毎晩のように通っていた。窓際の席は、いつも空いている。店主は何も言わずに、熱い珈琲を置いていく。

その夜は雨が強かった。傘を忘れた彼女は、閉店まで本を読むことにした。頁をめくる音だけが聞こえる。やがて扉が開き、見知らぬ男が入ってきた。男は濡れた帽子を脱ぎ、隣の席に腰を下ろした。

「ここは静かですね」と男は言った。彼女は小さくうなずき、また本に目を落とした。`,
  manual: `加湿器の使い方

タンクを外し、水を入れます。ふたをしっかり閉めてください。本体に戻し、電源を入れます。運転を始めると、青い灯りがつきます。

お手入れの前に、必ず電源を切ってください。フィルターは水で軽く洗い、陰干しします。洗剤は使わないでください。長く使わないときは、水を捨て、よく乾かしてからしまいます。`,
  baseball: `東京、延長戦を制す

東京は延長11回、代打の山口が右前にはじき返し、サヨナラ勝ちを収めた。先発の中村は7回まで2失点と粘り、打線の援護を待った。

大阪は八回に追いついたが、好機であと一本が出なかった。佐藤監督は試合後、「選手はよくやった」と話した。東京は3連勝で、貯金を5とした。観客は4万1000人だった。`,
  science: `細胞のはたらき

細胞は、生物の体をつくる最小の単位である。多くの細胞には核があり、その中に遺伝情報をもつDNAが収められている。ミトコンドリアは、酸素を使って栄養からエネルギーを取り出す。植物の細胞には葉緑体があり、光を受けてデンプンをつくる。細胞膜は、物質の出入りを調節している。細胞は分裂によって増え、組織や器官を形づくる。`,
  essay: `On keeping a garden

A garden asks for patience more than skill. In spring the soil is cold and the seeds sleep. You water, you wait, and nothing seems to happen. Then one morning a green line stands where you drew your finger through the earth.

I have kept mine for many years, and it has taught me to look closely. Weeds are only plants that came without being asked. A wet summer rots the roots, and a dry one cracks the clay. Neither of them is a reason to stop.`,
};
