/**
 * Chromium knows no `app:` scheme and refuses to be taught one from outside. A name under `.localhost`
 * is the nearest thing it has: a secure context with an origin of its own, whatever the scheme.
 */
export function toHttp(address: string): string {
  return address.replace(/^app:\/\/([^/?#]*)/i, "http://$1.app.localhost");
}

/** The address as the main process is to see it. */
export function toApp(address: string): string {
  return address.replace(/^http:\/\/([^/?#.]+)\.app\.localhost/i, "app://$1");
}

/** `app://host`, which `URL.origin` does not give for schemes it does not know. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return "null";
  const url = new URL(address);
  return url.host === "" ? "null" : `${url.protocol}//${url.host}`;
}
