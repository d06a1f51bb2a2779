import { agencyNewsJa } from "./agency-news-ja.ts";
import { australiaReadoutJa } from "./australia-readout-ja.ts";
import { broadcastNewsJa } from "./broadcast-news-ja.ts";
import { defenceMinistersJa } from "./defence-ministers-ja.ts";
import { germanyStatementJa } from "./germany-statement-ja.ts";
import type { HeldOut } from "./held-out.ts";
import { indiaReadoutJa } from "./india-readout-ja.ts";
import { ministerReadoutEn } from "./minister-readout-en.ts";
import { newspaperNewsJa } from "./newspaper-news-ja.ts";
import { philippinesStatementJa } from "./philippines-statement-ja.ts";
import { rokStatementEn } from "./rok-statement-en.ts";
import { trilateralStatementJa } from "./trilateral-statement-ja.ts";
import { twoPlusTwoEn } from "./two-plus-two-en.ts";
import { ukReadoutJa } from "./uk-readout-ja.ts";
import { vietnamReadoutJa } from "./vietnam-readout-ja.ts";
import { whitePaperTableJa } from "./white-paper-ja.ts";
import { whitePaperSpaceJa } from "./white-paper-space-ja.ts";

export const heldOutDocuments: readonly HeldOut[] = [
  australiaReadoutJa,
  philippinesStatementJa,
  rokStatementEn,
  ukReadoutJa,
  whitePaperTableJa,
  agencyNewsJa,
  ministerReadoutEn,
  defenceMinistersJa,
  indiaReadoutJa,
  trilateralStatementJa,
  broadcastNewsJa,
  twoPlusTwoEn,
  germanyStatementJa,
  vietnamReadoutJa,
  newspaperNewsJa,
  whitePaperSpaceJa,
];
