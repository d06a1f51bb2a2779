import fs from "node:fs";
import path from "node:path";
import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import type { z } from "zod";
import { err, ok, type Result } from "../result.ts";
import type { CorpusProblem } from "./problem.ts";

/** A YAML file that passed its schema, and the way from a field back to its line. */
export type YamlFile<T> = {
  readonly file: string;
  readonly value: T;
  lineOf(field: readonly PropertyKey[]): number | null;
};

/** Reads and validates one YAML file. Every problem names file, line and field. */
export function readYamlFile<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
): Result<YamlFile<T>, readonly CorpusProblem[]> {
  const lines = new LineCounter();
  const text = fs.readFileSync(path.join(root, file), "utf8");
  const yaml = parseDocument(text, { lineCounter: lines });
  if (yaml.errors.length > 0) {
    return err(
      yaml.errors.map((error) => ({
        rule: "yaml",
        file,
        line: lines.linePos(error.pos[0]).line,
        field: "(yaml)",
        message: error.message.split("\n")[0] ?? error.message,
      })),
    );
  }
  const lineOf = (field: readonly PropertyKey[]): number | null => lineAt(yaml, lines, field);
  const parsed = schema.safeParse(yaml.toJS());
  if (parsed.success) return ok({ file, value: parsed.data, lineOf });
  return err(
    parsed.error.issues.map((issue) => ({
      rule: "schema",
      file,
      line: lineOf(issue.path),
      field: issue.path.map(String).join(".") || "(file)",
      message: issue.message,
    })),
  );
}

/** The line of the field itself, or of its nearest parent that exists (for a missing key). */
function lineAt(
  yaml: YamlDocument.Parsed,
  lines: LineCounter,
  field: readonly PropertyKey[],
): number | null {
  for (let depth = field.length; depth >= 0; depth--) {
    const node = yaml.getIn(field.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
