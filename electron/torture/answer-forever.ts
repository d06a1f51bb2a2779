import { openCollection } from "#electron/backup/open-collection.ts";
import { draftOf } from "#electron/journal/testing/drafts.ts";

/** Run as a process of its own: answers and backs up until it is killed; prints what was acknowledged. */
const [, , folder = "", sealAtBytes = ""] = process.argv;
const { journal, backups } = await openCollection({
  folder,
  nowMs: Date.now,
  sealAtBytes: Number(sealAtBytes),
  appVersion: "1.0.0",
});
process.stdout.write("ready\n");

async function answerForever(): Promise<never> {
  for (let n = 0; ; n += 1) {
    const draft = draftOf(n, { text: "外交".repeat(n % 97) });
    const reply = await journal.append(draft);
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    process.stdout.write(`${draft.id}\n`);
  }
}

async function backUpForever(): Promise<never> {
  for (;;) {
    const reply = await backups.backUp("timer");
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  }
}

await Promise.all([answerForever(), backUpForever()]);
