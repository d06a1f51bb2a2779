import { openJournal } from "../journal.ts";
import { draftOf } from "./drafts.ts";

/** Run as a process of its own: appends until it is killed, and prints each id once it is acknowledged. */
const [, , folder = "", sealAtBytes = ""] = process.argv;
const journal = await openJournal({
  folder,
  nowMs: Date.now,
  sealAtBytes: Number(sealAtBytes),
});
for (let n = 0; ; n += 1) {
  const draft = draftOf(n, { text: "外交".repeat(n % 97) });
  const reply = await journal.append(draft);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  process.stdout.write(`${draft.id}\n`);
}
