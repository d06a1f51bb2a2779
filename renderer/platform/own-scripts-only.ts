/** As much of Trusted Types as is used here; TypeScript does not know them. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: {
      readonly createScriptURL: (text: string) => string | null;
      readonly createHTML: (text: string) => string | null;
    },
  ): unknown;
};

type Page = {
  readonly trustedTypes?: TrustedTypes;
  readonly location: { readonly href: string };
};

/**
 * The one policy there may be under the page's rules (`electron/served/headers.ts`): a Worker is started from
 * the app's own files, and no text ever becomes markup or code. What is refused throws where it is tried.
 * Browsers that know no Trusted Types have the other rules. To be called once, before anything else.
 */
export function ownScriptsOnly(page: Page = window): void {
  page.trustedTypes?.createPolicy("default", {
    createScriptURL: (text) => (isOwnScript(text, page.location.href) ? text : null),
    // React Aria empties what it has a screen reader say by setting it to nothing.
    createHTML: (text) => (text === "" ? text : null),
  });
}

/** A file of the build, whose names end in a hash. Schemes of our own have no origin, hence the parts. */
function isOwnScript(text: string, pageAddress: string): boolean {
  if (!URL.canParse(text, pageAddress)) return false;
  const [address, page] = [new URL(text, pageAddress), new URL(pageAddress)];
  return (
    address.protocol === page.protocol &&
    address.host === page.host &&
    /^\/assets\/[\w.-]+\.js$/.test(address.pathname)
  );
}
