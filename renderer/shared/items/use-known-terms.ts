import { useEffect, useState } from "react";
import { type KnownTerms, noKnownTerms } from "#corpus/grading/known-terms.ts";
import { useMaterial } from "../material.ts";
import { loadKnownTerms } from "./known-terms.ts";

/** What written answers may be confused with; none until that is made, a moment after the first call. */
export function useKnownTerms(): KnownTerms {
  const { corpus } = useMaterial();
  const [known, setKnown] = useState(noKnownTerms);
  useEffect(() => {
    let isWanted = true;
    void loadKnownTerms(corpus).then((terms) => {
      if (isWanted) setKnown(terms);
    });
    return () => {
      isWanted = false;
    };
  }, [corpus]);
  return known;
}
