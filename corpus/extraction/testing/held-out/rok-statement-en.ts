import type { HeldOut } from "./held-out.ts";

export const rokStatementEn: HeldOut = {
  id: "rok-statement-en",
  lang: "en",
  use: "mended",
  text: `Joint Statement of the Leaders of the United States and the Republic of Korea

May 21, 2031

President Helen M. Carver hosted President Han Ji-won of the Republic of Korea (ROK) at the White House on May 20, 2031, for an official visit that marked the 78th anniversary of the Alliance.

Security

The two Presidents reaffirmed that Article III of the Mutual Defense Treaty remains the foundation of combined deterrence. President Carver reiterated the U.S. extended deterrence commitment to the ROK, using the full range of U.S. capabilities. They recalled the Washington Declaration of April 26, 2023, and welcomed the sixth meeting of the Nuclear Consultative Group (NCG), which was held in Seoul in February 2031. The next meeting of the Nuclear Consultative Group will be held in Washington in November 2031.

The two Presidents condemned the DPRK's ballistic missile launches and expressed grave concern over illicit cyber activities. They underscored the importance of freedom of navigation in the South China Sea and opposed any unilateral attempt to change the status quo by force.

Economy and technology

President Han announced that Korean companies plan to invest $25 billion in U.S. shipyards by 2035. The two sides agreed to establish a Critical Minerals Working Group and to launch the "Next Wave Fellowship" for 300 engineers each year. The United States intends to provide $60 million through the International Development Finance Corporation (DFC) for offshore wind projects. The leaders committed to reduce methane emissions by 30 percent from 2020 levels by 2034.

People-to-people ties

The two Presidents decided to reopen the Busan American Center in fiscal year 2032. They did not reach agreement on steel quotas. President Carver accepted President Han's invitation to visit Jeju in the spring of 2032.

If the ceasefire were to fail, the two sides would consult immediately.`,
  gold: `
date | leaders | 20 May 2031/May 20, 2031 | yes
place | leaders | White House/the White House | yes
participant | President | Helen M. Carver/Carver | yes
participant | President | Han Ji-won/Han | yes
organization | ROK | Republic of Korea/the Republic of Korea | yes
organization | NCG | Nuclear Consultative Group | yes
organization | Nuclear Consultative Group | NCG | yes
organization | DFC | International Development Finance Corporation | yes
treaty-article | Mutual Defense Treaty | Article III | yes
date | Washington Declaration | April 26, 2023/26 April 2023 | yes
date | sixth meeting | February 2031 | yes
place | sixth meeting | Seoul | yes
date | next meeting | November 2031 | no
place | next meeting | Washington | no
figure | shipyards | $25 billion | yes
target | shipyards | 2035/by 2035 | yes
initiative | engineers | Next Wave Fellowship | yes
agreement | establish | Critical Minerals Working Group | yes
figure | engineers | 300/300 engineers | yes
figure | offshore wind | $60 million | yes
target | methane | 30 percent | yes
target | methane | 2034 | yes
date | Busan American Center | fiscal year 2032/2032/FY2032 | yes
attribution | extended deterrence | Carver/President Carver | yes
attribution | shipyards | Han/President Han | yes
position | grave concern | illicit cyber activities/cyber activities | yes
position | condemned | ballistic missile launches | yes
position | freedom of navigation | South China Sea/the South China Sea | yes
position | importance | freedom of navigation | yes
place | invitation | Jeju | yes
position | steel quotas | agreement | no
`,
};
