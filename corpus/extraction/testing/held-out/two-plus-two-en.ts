import type { HeldOut } from "./held-out.ts";

export const twoPlusTwoEn: HeldOut = {
  id: "two-plus-two-en",
  lang: "en",
  use: "mended",
  text: `Joint Statement of the Security Consultative Committee

Minister for Foreign Affairs KITAHARA Sho, Minister of Defense MIZUNO Ken, Secretary of State Laura Whitfield, and Secretary of Defense Marcus Dean convened the Security Consultative Committee (SCC) in Honolulu on July 28, 2032.

The Ministers recalled the SCC meeting held in Tokyo in July 2031 and welcomed progress in upgrading command and control frameworks. They reaffirmed that Article V of the Japan-U.S. Security Treaty applies to the Senkaku Islands.

The Ministers decided to increase bilateral exercises in the Southwest Islands by 2035 and to expand co-production of the Advanced Medium-Range Air-to-Air Missile (AMRAAM). The United States confirmed its plan to relocate approximately 4,000 personnel to Guam by 2036.

Secretary Dean praised Japan's decision to spend 43 trillion yen on defense over five years. Minister Mizuno explained that the Japan Joint Operations Command (JJOC) had been established on March 24, 2025.

The Ministers strongly opposed China's coercive behavior in the South China Sea and condemned Russia's deepening military cooperation with North Korea. They stressed the importance of peace and stability across the Taiwan Strait.

The Ministers plan to convene the next SCC meeting in Tokyo in 2033.`,
  gold: `
date | Security Consultative Committee | 28 July 2032/July 28, 2032 | yes
place | Security Consultative Committee | Honolulu | yes
participant | Minister for Foreign Affairs | KITAHARA Sho/Kitahara | yes
participant | Minister of Defense | MIZUNO Ken/Mizuno | yes
participant | Secretary of State | Laura Whitfield/Whitfield | yes
participant | Secretary of Defense | Marcus Dean/Dean | yes
organization | SCC | Security Consultative Committee | yes
organization | Security Consultative Committee | SCC | yes
date | SCC meeting | July 2031 | yes
place | SCC meeting | Tokyo | yes
date | next | 2033 | no
place | next | Tokyo | no
treaty-article | Senkaku Islands | Article V | yes
treaty-article | Article V | Senkaku Islands/the Senkaku Islands | yes
target | exercises | 2035 | yes
organization | AMRAAM | Advanced Medium-Range Air-to-Air Missile | yes
target | Guam | approximately 4,000 personnel/4,000/4,000 personnel | yes
target | relocate | 2036 | yes
attribution | trillion yen | Dean/Secretary Dean | yes
figure | defense | 43 trillion yen | yes
organization | JJOC | Japan Joint Operations Command | yes
date | Japan Joint Operations Command | March 24, 2025/24 March 2025 | yes
position | importance | peace and stability across the Taiwan Strait/peace and stability/Taiwan Strait/the Taiwan Strait | yes
position | opposed | coercive behavior/South China Sea/the South China Sea/China's coercive behavior | yes
`,
};
