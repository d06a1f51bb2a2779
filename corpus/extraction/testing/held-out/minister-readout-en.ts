import type { HeldOut } from "./held-out.ts";

export const ministerReadoutEn: HeldOut = {
  id: "minister-readout-en",
  lang: "en",
  use: "mended",
  text: `Japan-Australia Foreign Ministers' Meeting

September 12, 2031

On September 12, commencing at 3:00 p.m. (local time) for approximately 50 minutes, Mr. KITAHARA Sho, Minister for Foreign Affairs of Japan, held a meeting in Melbourne with Senator the Hon. Clare Norton, Minister for Foreign Affairs of the Commonwealth of Australia. The overview of the meeting is as follows.

1. Bilateral relations

(1) Minister Kitahara stated that Japan and Australia are "Special Strategic Partners" and that the Reciprocal Access Agreement (RAA), which entered into force on August 13, 2023, has made exercises easier. In response, Minister Norton expressed her support for Japan's new National Security Strategy.

(2) The two ministers concurred on strengthening cooperation on hydrogen supply chains and signed a Memorandum of Cooperation on Critical Minerals.

(3) Following up on the previous foreign ministers' meeting, held in Tokyo in December 2030, the two ministers confirmed that the number of working holiday visas will be raised to 15,000 by 2033.

2. Regional situation

The two ministers expressed serious concern about the situation in the East China Sea. They strongly condemned North Korea's launch of ballistic missiles and confirmed the importance of the immediate resolution of the abductions issue.

3. Next steps

The two ministers agreed to hold the next Foreign and Defense Ministerial Consultations in Kyoto in March 2032. Minister Norton also explained Australia's preparations for the Pacific Islands Forum (PIF).`,
  gold: `
date | meeting | 12 September 2031/September 12, 2031 | yes
place | meeting | Melbourne | yes
participant | Minister for Foreign Affairs of Japan | KITAHARA Sho/Kitahara | yes
participant | Minister for Foreign Affairs + Australia | Clare Norton/Norton | yes
figure | meeting | approximately 50 minutes/50 minutes | yes
organization | RAA | Reciprocal Access Agreement | yes
organization | PIF | Pacific Islands Forum | yes
organization | Pacific Islands Forum | PIF | yes
date | Reciprocal Access Agreement | August 13, 2023/13 August 2023 | yes
attribution | National Security Strategy | Norton/Minister Norton | yes
attribution | Special Strategic Partners | Kitahara/Minister Kitahara | yes
document | signed | Memorandum of Cooperation on Critical Minerals | yes
date | previous~preceded~2030 + meeting | December 2030 | yes
place | previous~preceded~2030 + meeting | Tokyo | yes
date | next | March 2032 | no
place | next | Kyoto | no
target | working holiday | 15,000 | yes
target | working holiday | 2033 | yes
agreement | strengthening cooperation | hydrogen supply chains | yes
position | concern | East China Sea/the East China Sea/the situation in the East China Sea | yes
position | condemned | North Korea's launch of ballistic missiles/ballistic missiles/North Korea | yes
position | importance | abductions issue/the immediate resolution of the abductions issue/immediate resolution of the abductions issue | yes
attribution | Pacific Islands Forum | Norton/Minister Norton | yes
`,
};
