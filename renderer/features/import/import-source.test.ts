import { expect, test } from "vitest";
import { bytesOf, sourceOfFile } from "./import-source.ts";

/** A file that says how large it is and notes whether anybody loaded it. */
function fileOf(size: number, load: () => Promise<ArrayBuffer>): File {
  return { name: "a.txt", size, arrayBuffer: load } as unknown as File;
}

test("a file larger than what is read is refused without being loaded", async () => {
  let isLoaded = false;
  const source = await sourceOfFile(
    fileOf(500_000_000, async () => {
      isLoaded = true;
      return new ArrayBuffer(0);
    }),
  );
  expect(source).toEqual({
    ok: false,
    error: { code: "too-large", params: { megabytes: 500, limit: 50 } },
  });
  expect(isLoaded).toBe(false);
});

test("a folder, which cannot be loaded, is refused like any other thing that is no document", async () => {
  const source = await sourceOfFile(
    fileOf(4_096, () => Promise.reject(new DOMException("a folder", "NotFoundError"))),
  );
  expect(source).toMatchObject({ ok: false, error: { code: "unknown-format" } });
});

test("what is kept of a file are its own bytes, and of a pasted text its UTF-8", async () => {
  const bytes = new TextEncoder().encode("会談");
  const file = await sourceOfFile(fileOf(bytes.length, async () => bytes.slice().buffer));
  if (!file.ok) throw new Error(file.error.code);
  expect(bytesOf(file.value)).toEqual(bytes);
  expect(bytesOf({ kind: "pasted", text: "会談" })).toEqual(bytes);
});
