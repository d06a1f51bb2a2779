/**
 * Loader hooks, run by Node in a thread of their own: inside a main bundle that was imported with
 * `?standin=<launch>`, the module "electron" is the stand-in of that launch. The bundle's own chunks
 * get the same mark, so that every launch has fresh modules, as every process would.
 */
let names = [];

export function initialize(data) {
  names = data.names;
}

export async function resolve(specifier, context, next) {
  const launch = launchOf(context.parentURL);
  if (launch !== null && (specifier === "electron" || specifier === "electron/main"))
    return { url: `standin:electron?standin=${launch}`, format: "module", shortCircuit: true };
  const resolved = await next(specifier, context);
  if (launch === null || !specifier.startsWith(".") || !resolved.url.startsWith("file:"))
    return resolved;
  const url = new URL(resolved.url);
  url.searchParams.set("standin", launch);
  return { ...resolved, url: url.href };
}

export async function load(url, context, next) {
  if (!url.startsWith("standin:")) return next(url, context);
  const launch = JSON.stringify(launchOf(url));
  const source = [
    `const electron = globalThis.__electronStandIns.get(${launch});`,
    ...names.map((name) => `export const ${name} = electron.${name};`),
    "export default electron;",
  ].join("\n");
  return { format: "module", source, shortCircuit: true };
}

function launchOf(url) {
  return url && URL.canParse(url) ? new URL(url).searchParams.get("standin") : null;
}
