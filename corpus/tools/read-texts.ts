import fs from "node:fs";
import path from "node:path";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { WrittenText } from "./rules/rule.ts";

/** Where texts are written that people read, and code that holds any. */
const places = ["corpus", "docs", "renderer", "README.md", "ARCHITECTURE.md", "CHANGELOG.md"];

/** Every value of the YAML files and every line of the others. */
export function readTexts(root: string): readonly WrittenText[] {
  return places.flatMap((place) =>
    filesBelow(root, place).flatMap((file) => {
      const text = fs.readFileSync(path.join(root, file), "utf8");
      return file.endsWith(".yaml")
        ? valuesOf(file, text)
        : text.split("\n").map((line, index) => ({ file, line: index + 1, text: line }));
    }),
  );
}

/** Values and comments. A list in YAML has its short terms side by side on one line: each is a text of its own. */
function valuesOf(file: string, text: string): readonly WrittenText[] {
  const lines = new LineCounter();
  const values: WrittenText[] = text
    .split("\n")
    .flatMap((line, index) =>
      /(^|\s)#/.test(line) ? [{ file, line: index + 1, text: line.slice(line.indexOf("#")) }] : [],
    );
  visit(parseDocument(text, { lineCounter: lines }), (_, node) => {
    if (!isScalar(node) || typeof node.value !== "string") return;
    const line = lines.linePos(node.range?.[0] ?? 0).line;
    values.push({ file, line, text: node.value });
  });
  return values;
}

function filesBelow(root: string, place: string): readonly string[] {
  if (fs.statSync(path.join(root, place)).isFile()) return [place];
  return fs
    .readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|yaml|md)$/.test(entry.name))
    .map((entry) => path.posix.join(path.relative(root, entry.parentPath), entry.name))
    .toSorted();
}
