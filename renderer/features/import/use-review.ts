import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { duplicateFinder } from "#renderer/domain/duplicate-facts.ts";
import type { RejectionReason } from "#renderer/domain/import-events.ts";
import type { Import, ProposalDecision } from "#renderer/domain/imports.ts";
import { proposalsOf } from "#renderer/domain/proposals.ts";
import type { Decision } from "#renderer/domain/study-imports.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady, useRun } from "#renderer/shared/study-context.ts";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { useInAddress } from "#renderer/shared/use-in-address.ts";
import { useUndo } from "#renderer/shared/use-undo.ts";
import type { ReadAndExtracted } from "./reading-messages.ts";
import {
  filtered,
  isUndecided,
  nextUndecided,
  type ProposalEdit,
  type ReviewItem,
  reviewItems,
  reviewRows,
  stepFrom,
} from "./review-items.ts";
import { useImportCommands, useImports } from "./use-imports.ts";

export type Review = ReturnType<typeof useReview>;

/** The review of an import's proposals: what is shown, which one is looked at, and what is decided. */
export function useReview(imported: Import, read: ReadAndExtracted) {
  const { t, lang } = useTexts();
  const { importId, documentId, decisions } = imported;
  const { document, extraction } = read;
  const commands = useImportCommands();
  const run = useRun();
  const flash = useFlash();
  const announce = useAnnounce();
  const { undo } = useUndo();
  const { role } = useReady();
  const { facts } = useImports();
  const [kind, setKind] = useInAddress("kind");
  const [standing, setStanding] = useInAddress("state");
  const [importance, setImportance] = useInAddress("importance");
  const [sureness, setSureness] = useInAddress("sure");
  const [place, setPlace] = useInAddress("at");
  const [isUnfolded, setUnfolded] = useState(false);
  const [isRejecting, setRejecting] = useState(false);
  /** Proposals in the order in which they were decided, so that undo goes back to them. */
  const decidedIds = useRef<string[]>([]);

  const made = useMemo(
    () => proposalsOf(extraction, documentId, document.text),
    [extraction, documentId, document],
  );
  const proposals = useMemo(
    () => made.proposals.map(({ id, extracted, fact }) => ({ id, fact: extracted, added: fact })),
    [made],
  );
  const { corpus } = useMaterial();
  // biome-ignore lint/correctness/useExhaustiveDependencies: its version tells when facts came or went; a decision alone makes another corpus of the same
  const duplicatesOf = useMemo(() => {
    const find = duplicateFinder(made, corpus.facts, corpus.events);
    const byId = new Map(made.proposals.map((proposal) => [proposal.id, proposal]));
    return (id: string): readonly string[] => {
      const proposal = byId.get(id);
      return proposal === undefined ? [] : find(proposal);
    };
  }, [made, corpus.version]);
  const items = useMemo(
    () => reviewItems(proposals, decisions, (id) => facts.has(id)),
    [proposals, decisions, facts],
  );
  const shown = useMemo(
    () => filtered(items, { kind, standing, importance, sureness }),
    [items, kind, standing, importance, sureness],
  );
  // Where nothing is sure there is nothing to fold the others under.
  const hasSure = shown.some(({ fact }) => fact.preTicked);
  const rows = useMemo(
    () => reviewRows(shown, isUnfolded || !hasSure),
    [shown, isUnfolded, hasSure],
  );
  const chosenAt = place === "" ? undefined : items[Number(place)];
  const current = chosenAt ?? nextUndecided(rows, null) ?? stepFrom(rows, null, 1);

  const goTo = (item: ReviewItem | null): void => {
    setRejecting(false);
    if (item === null) return;
    if (!item.fact.preTicked) setUnfolded(true);
    setPlace(String(items.findIndex(({ id }) => id === item.id)));
  };
  const onUndone = useEffectEvent(() => {
    const last = items.find(({ id }) => id === decidedIds.current.at(-1));
    if (last === undefined || !isUndecided(last)) return;
    decidedIds.current.pop();
    goTo(last);
  });
  // However the last decision was taken back, by a key, the menu or the message: the proposal comes back into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the decisions is what is waited for
  useEffect(() => onUndone(), [decisions]);
  const canDecide = (item: ReviewItem | null): item is ReviewItem =>
    item !== null && role === "writer" && item.standing.kind !== "added";

  const record = async (
    decided: readonly Decision[],
    after: () => void,
    otherwise = () => {},
  ): Promise<void> => {
    const done = await commands.decideProposals(importId, decided);
    // Where it could not be written, the message is on the page and the proposal is as before.
    if (done.ok) after();
    else otherwise();
  };
  const decide = (item: ReviewItem, decision: ProposalDecision): void => {
    const next = nextUndecided(rows, item.id);
    const { id, fact } = item;
    const written = (): void => {
      decidedIds.current.push(id);
      const word = decision.kind === "rejected" ? "rejected" : "accepted";
      const said = t("importing.decidedAs", {
        standing: t(`importing.standing.${word}`),
        question: next?.fact.question ?? t("importing.allDecided"),
      });
      announce([{ text: said, lang }]);
    };
    // At once: the next key is meant for the next proposal, however long the disk takes.
    goTo(next ?? item);
    void run(record([{ proposal: id, rule: fact.rule, decision }], written, () => goTo(item)));
  };
  // What is folded is not in sight, and nobody should decide about it by the way.
  const undecidedShown = rows.flatMap((row) =>
    row.kind === "item" && isUndecided(row.item) ? [row.item] : [],
  );
  const decideShown = (decision: ProposalDecision): void => {
    if (role !== "writer" || undecidedShown.length === 0) return;
    const count = undecidedShown.length;
    const decided = undecidedShown.map(({ id, fact }) => ({
      proposal: id,
      rule: fact.rule,
      decision,
    }));
    void run(
      record(decided, () =>
        flash(t("importing.bulkDone", { count, n: formatNumber(lang, count) }), true),
      ),
    );
  };

  return {
    imported,
    read,
    items,
    shown,
    rows,
    current,
    duplicatesOf,
    events: made.events,
    undecidedShown,
    isWriter: role === "writer",
    isUnfolded: isUnfolded || !hasSure,
    isRejecting,
    filter: {
      kind,
      setKind,
      standing,
      setStanding,
      importance,
      setImportance,
      sureness,
      setSureness,
    },
    goTo,
    step: (by: 1 | -1) => goTo(stepFrom(rows, current?.id ?? null, by)),
    toggleFold: () => setUnfolded((before) => !before),
    accept(edit: ProposalEdit | null) {
      if (canDecide(current)) decide(current, { kind: "accepted", edit });
    },
    beginRejecting: () => setRejecting(canDecide(current)),
    endRejecting: () => setRejecting(false),
    reject(reason: RejectionReason) {
      if (canDecide(current)) decide(current, { kind: "rejected", reason });
    },
    acceptShown: () => decideShown({ kind: "accepted", edit: null }),
    rejectShown: (reason: RejectionReason) => decideShown({ kind: "rejected", reason }),
    undo,
  };
}
