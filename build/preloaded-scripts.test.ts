import { expect, test } from "vitest";
import { withPreloads } from "./preloaded-scripts.ts";

test("every script is asked for by one preload, after the charset and before any script", () => {
  const page = `<head>
    <script type="module" async crossorigin src="./a.js"></script>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./main.js"></script>
    <link rel="modulepreload" crossorigin href="./b.js">
    <link rel="stylesheet" crossorigin href="./a.css">
</head>
`;
  expect(withPreloads(page)).toBe(`<head>
    <meta charset="utf-8" />
    <link rel="preload" as="script" crossorigin href="./a.js">
    <link rel="preload" as="script" crossorigin href="./main.js">
    <link rel="preload" as="script" crossorigin href="./b.js">
    <script type="module" async crossorigin src="./a.js"></script>
    <script type="module" crossorigin src="./main.js"></script>
    <link rel="stylesheet" crossorigin href="./a.css">
</head>
`);
});

test("a page that does not say its charset, or names no script, stops the build", () => {
  expect(() => withPreloads("<head>\n</head>")).toThrow("no <meta charset");
  expect(() => withPreloads('<head>\n    <meta charset="utf-8" />\n</head>')).toThrow("no script");
});
