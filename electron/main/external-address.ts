/** An address that may leave the app once the student has agreed to it. */
export type ExternalAddress = {
  readonly kind: "page" | "mail";
  /** As the URL parser writes it: no control character, no blank, names of hosts in ASCII. */
  readonly href: string;
  /** The host, or whom the mail goes to: what a person has to judge by. */
  readonly target: string;
};

/** Longer addresses do not pass through the shells of all systems. */
const longest = 2000;

/** Headers a link may fill in. Some mail programs know an `attach`, which would send a file from the disk. */
const mailHeaders: ReadonlySet<string> = new Set(["subject", "body", "cc"]);

/** What no shell and no program of any system gives a meaning of its own. */
const plain = /^[\x21\x23-\x26\x28-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7b\x7d\x7e]+$/;

/** The parser lets a host have characters, quotation marks among them, that no real one has. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;

/**
 * What an address in a document comes to when it is to be opened outside the app; null for every one that
 * is not plainly a web page over https or a mail. The system hands an address to whatever program has
 * registered its scheme, so anything else (file:, smb:, ms-msdt:, …) could start a program.
 */
export function externalAddress(written: string): ExternalAddress | null {
  if (written.length > longest || !URL.canParse(written)) return null;
  const url = new URL(written);
  const address =
    url.protocol === "https:" ? page(url) : url.protocol === "mailto:" ? mail(url) : null;
  return address !== null && address.href.length <= longest && plain.test(address.href)
    ? address
    : null;
}

/** With a name before its host, `https://ministry.example@evil.example/` looks like the one and opens the other. */
function page(url: URL): ExternalAddress | null {
  if (url.username !== "" || url.password !== "" || !hostName.test(url.hostname)) return null;
  return { kind: "page", href: url.href.replaceAll("'", "%27"), target: url.host };
}

/** To one address, spelt without escapes. A line break in a header would begin another header. */
function mail(url: URL): ExternalAddress | null {
  const to = url.pathname;
  if (!/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(to) || url.hash !== "") return null;
  const isWanted = ([name, value]: [string, string]) =>
    mailHeaders.has(name) && (name === "body" || !/[\r\n]/.test(value));
  if (![...url.searchParams].every(isWanted)) return null;
  return { kind: "mail", href: url.href.replaceAll("'", "%27"), target: to };
}
