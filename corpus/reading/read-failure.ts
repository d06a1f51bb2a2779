import type { DocumentFormat, TextEncoding } from "./document-text.ts";

/** Why a file could not be read; texts in the locales' `import.failure`. Bytes, pages and seconds are numbers. */
export type ReadFailure =
  | { readonly code: "empty"; readonly params: Record<string, never> }
  | { readonly code: "no-text"; readonly params: Record<string, never> }
  | { readonly code: "too-large"; readonly params: { megabytes: number; limit: number } }
  | { readonly code: "too-many-pages"; readonly params: { pages: number; limit: number } }
  | { readonly code: "too-many-characters"; readonly params: { characters: number; limit: number } }
  | { readonly code: "too-slow"; readonly params: { seconds: number } }
  | { readonly code: "too-deep"; readonly params: { limit: number } }
  | { readonly code: "unknown-format"; readonly params: { named: string } }
  | { readonly code: "binary"; readonly params: Record<string, never> }
  | { readonly code: "not-the-format"; readonly params: { format: DocumentFormat } }
  | { readonly code: "damaged"; readonly params: { format: DocumentFormat } }
  | { readonly code: "broken-encoding"; readonly params: { encoding: TextEncoding; line: number } }
  | { readonly code: "unknown-encoding"; readonly params: Record<string, never> }
  | { readonly code: "password"; readonly params: { format: DocumentFormat } }
  | { readonly code: "no-text-layer"; readonly params: { pages: number } }
  | { readonly code: "unpacks-too-large"; readonly params: { megabytes: number; limit: number } }
  | { readonly code: "unpacks-too-far"; readonly params: { ratio: number; limit: number } }
  | { readonly code: "too-many-entries"; readonly params: { entries: number; limit: number } }
  | { readonly code: "nested-archive"; readonly params: Record<string, never> };
