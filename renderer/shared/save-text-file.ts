/** Hands a text to the browser as a file to be saved. */
export function saveTextFile(name: string, text: string, type = "text/plain"): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next turn; some browsers read the address only then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
