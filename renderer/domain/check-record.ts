import { tolerableMs } from "./check-lines.ts";
import type { Check, CheckMaterial } from "./check-material.ts";
import type { Found } from "./check-result.ts";
import { at } from "./columns.ts";
import { idAt, outcomes, positionIn } from "./review-rows.ts";

/** Before this no answer can have been given: the first release came later. */
const earliestMs = Date.UTC(2020, 0, 1);

/** What must hold of the journal itself; what is found stays as it is, and is named. */
export const recordChecks: readonly Check[] = [
  {
    id: "journal-files",
    isMended: false,
    look({ files }, findings) {
      findings.look(files.files);
      for (const damage of files.damage) {
        findings.add("file" in damage ? damage.file : damage.device, { kind: "file", damage });
      }
    },
  },
  {
    id: "journal-complete",
    isMended: false,
    look({ lines, rescued }, findings) {
      findings.look(lines.events + rescued.length);
      for (const { id, kind, device, seq } of rescued) {
        findings.add(id, { kind: "line", device, seq }, kind, true);
      }
    },
  },
  {
    id: "journal-heads",
    isMended: false,
    look({ status, lines }, findings) {
      for (const [device, seq] of Object.entries(status.heads)) {
        findings.look(1);
        const last = lines.last.get(device);
        // Events may have come in while the lines were read.
        if (last !== undefined && last.seq > seq) continue;
        const id = status.headIds[device] ?? "";
        if (last?.seq !== seq || last.id !== id) findings.add(id, { kind: "line", device, seq });
      }
    },
  },
  ofLines("event-ids", ({ lines }) => lines.repeated),
  ofLines("event-clocks", ({ lines }) => lines.clocks),
  {
    id: "events-readable",
    isMended: false,
    look({ lines, fresh }, findings) {
      findings.look(lines.events);
      for (const { id, device, seq, kind, detail } of fresh.invalid()) {
        findings.add(id, { kind: "line", device, seq }, `${kind}: ${detail}`);
      }
    },
  },
  ofLines("events-known", ({ lines }) => lines.unknown),
  {
    id: "reviews-usable",
    isMended: false,
    look({ fresh }, findings) {
      findings.look(fresh.parts.history.length());
      for (const { eventId, cardId, refusal } of fresh.refused()) {
        const detail = `${eventId} ${refusal.code}: ${refusal.params.detail}`;
        findings.add(cardId, { kind: "collection" }, detail);
      }
    },
  },
  {
    id: "answer-times",
    isMended: false,
    look({ fresh, nowMs }, findings) {
      for (const { columns, length } of fresh.reviews) {
        findings.look(length);
        for (let row = 0; row < length; row += 1) {
          const atMs = at(columns.atMs, row);
          const isPlausible = atMs >= earliestMs && atMs <= nowMs + tolerableMs;
          if (isPlausible || (at(columns.outcome, row) & outcomes.masked) !== 0) continue;
          const { device, seq } = positionIn(columns, row, fresh.parts.devices);
          findings.add(idAt(columns, row), { kind: "line", device, seq }, timeText(atMs));
        }
      }
    },
  },
];

function ofLines(id: Check["id"], of: (material: CheckMaterial) => readonly Found[]): Check {
  return {
    id,
    isMended: false,
    look(material, findings) {
      findings.look(material.lines.events);
      for (const { id: event, place, detail } of of(material)) findings.add(event, place, detail);
    },
  };
}

/** A moment that no calendar has is given as its number. */
function timeText(atMs: number): string {
  return Math.abs(atMs) <= 8.64e15 ? new Date(atMs).toISOString() : String(atMs);
}
