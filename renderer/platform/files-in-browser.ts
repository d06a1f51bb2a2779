/** Lets the student choose a file on this computer; null when the dialog was closed. */
export function pickFile(page: Document, accept: string): Promise<Blob | null> {
  return new Promise((resolve) => {
    const input = page.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** Has the browser save what is behind an address of ours. */
export function download(page: Document, address: string): void {
  const link = page.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
