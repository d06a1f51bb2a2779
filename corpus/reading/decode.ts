import { err, ok, type Result } from "../result.ts";
import { decodeStrictly } from "./decode-strictly.ts";
import { type ReadWarning, type TextEncoding, textEncodings } from "./document-text.ts";
import { guessEncoding } from "./guess-encoding.ts";
import type { ReadFailure } from "./read-failure.ts";

export type Decoded = {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly warnings: readonly ReadWarning[];
};

/**
 * The text of a file's bytes, in the encoding given or the one the bytes show. A byte that the encoding has no
 * character for is a failure that names the line, never a U+FFFD in the text.
 */
export function decode(bytes: Uint8Array, given?: TextEncoding): Result<Decoded, ReadFailure> {
  const guess = given === undefined ? guessEncoding(bytes) : { encoding: given, isSure: true };
  if (guess === null) return err({ code: "unknown-encoding", params: {} });
  const { encoding, isSure } = guess;
  const text = decodeStrictly(bytes, encoding);
  if (text === null) {
    return err({
      code: "broken-encoding",
      params: { encoding, line: firstBrokenLine(bytes, encoding) },
    });
  }
  const warnings: readonly ReadWarning[] = isSure
    ? []
    : [{ code: "encoding-unsure", params: { encoding } }];
  return ok({ text, encoding, warnings });
}

function firstBrokenLine(bytes: Uint8Array, encoding: TextEncoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.indexOf("\ufffd");
  return text.slice(0, Math.max(0, at)).split("\n").length;
}

/** How a file begins in one encoding, for a person to choose by. */
export type EncodingPreview = {
  readonly encoding: TextEncoding;
  /** The first lines that say something, each cut to 80 characters; U+FFFD where a byte does not fit. */
  readonly lines: readonly string[];
  readonly fits: boolean;
  readonly isGuess: boolean;
};

const previewBytes = 8192;

/** The beginning of a file in every encoding the readers know, the guess first, those that fit before the rest. */
export function previewEncodings(bytes: Uint8Array): readonly EncodingPreview[] {
  const guess = guessEncoding(bytes)?.encoding;
  const head = bytes.subarray(0, previewBytes);
  const previews = textEncodings.map((encoding): EncodingPreview => {
    const lines = new TextDecoder(encoding)
      .decode(head, { stream: true })
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== "")
      .slice(0, 5)
      .map((line) => line.slice(0, 80));
    return {
      encoding,
      lines,
      fits: decodeStrictly(bytes, encoding) !== null,
      isGuess: encoding === guess,
    };
  });
  return previews.toSorted((a, b) => rank(b) - rank(a));
}

function rank({ fits, isGuess }: EncodingPreview): number {
  return (isGuess ? 2 : 0) + (fits ? 1 : 0);
}
