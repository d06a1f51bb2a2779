import { useInAddress } from "#renderer/shared/use-in-address.ts";
import { wholeNumberOf } from "#renderer/shared/whole-number.ts";

/** One page of a list, whose number the address keeps; `from` counts from 0. */
export type Paged<Value> = {
  readonly shown: readonly Value[];
  readonly from: number;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly go: (page: number) => void;
};

export function usePaged<Value>(values: readonly Value[], size: number): Paged<Value> {
  const [text, setText] = useInAddress("page");
  const pages = Math.max(1, Math.ceil(values.length / size));
  const page = Math.min(Math.max(1, wholeNumberOf(text) ?? 1), pages);
  const from = (page - 1) * size;
  return {
    shown: values.slice(from, from + size),
    from,
    page,
    pages,
    total: values.length,
    go: (next) => setText(next <= 1 ? "" : `${next}`),
  };
}
