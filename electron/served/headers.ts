/**
 * Hashes of the style sheets libraries write into the page. React Aria's `usePress` adds one, which
 * sets `touch-action` on what can be pressed.
 */
const styleHashes: readonly string[] = ["sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o="];

const policy = [
  "default-src 'none'",
  // fsrs-browser and other WebAssembly; no inline script, no eval.
  "script-src 'self' 'wasm-unsafe-eval'",
  ["style-src 'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(" "),
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  // A text that is to become markup or code throws; `renderer/platform/own-scripts-only.ts` is the one policy.
  "require-trusted-types-for 'script'",
  "trusted-types default",
];

/** Sent with every answer of both hosts, errors included: one page, one set of rules. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": policy.join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Files below `/assets/` carry a hash of their contents in their names; the others keep theirs. */
export function cacheControl(path: string): string {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}
