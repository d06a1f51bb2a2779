import { createContext, type ReactNode, use } from "react";
import { DropAnywhere } from "./drop-anywhere.tsx";
import { type ImportDesk, useImportDeskState } from "./use-import-desk-state.ts";

const DeskContext = createContext<ImportDesk | null>(null);

/**
 * Where documents are brought in, above the screens: reading goes on while a student looks at another one, and a file
 * can be dropped on any.
 */
export function ImportDeskRegion({ children }: { readonly children: ReactNode }) {
  const desk = useImportDeskState();
  return (
    <DeskContext value={desk}>
      {children}
      <DropAnywhere desk={desk} />
    </DeskContext>
  );
}

export function useImportDesk(): ImportDesk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("No import desk in context.");
  return desk;
}
