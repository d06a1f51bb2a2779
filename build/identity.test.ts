import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { identity } from "./identity.mjs";
import { root } from "./tree.mjs";

test("the names student data hangs on are what they were in the first release", () => {
  expect(identity).toEqual({
    name: "communique",
    productName: "Communiqué",
    appId: "io.github.communique.app",
    scheme: "app",
    host: "communique",
    databaseName: "communique",
    bucketName: "projection",
    port: 28517,
    journalFormat: 1,
  });
});

test("the package goes by the same names, since Electron takes them from there", () => {
  const { name, productName } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect({ name, productName }).toEqual({ name: identity.name, productName: identity.productName });
});
