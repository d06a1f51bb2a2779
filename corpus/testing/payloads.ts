/**
 * Texts that would run a script or fetch something if any place took them for markup, an address, a style
 * or a template. They are made by combining parts, so that a new trick is one line here. Each runs
 * `ran(n)` with its own number, or fetches `//127.0.0.1:9/n`, where nobody listens.
 */
export type Payload = { readonly n: number; readonly text: string };

/** What a page of a test defines to hear of a payload that ran. */
export const ranName = "ran";

/** Where payloads that fetch would go; a request to it is a failure. */
export const fetchedHost = "127.0.0.1:9";

/** Longest text; a student's own names and notes have limits too. */
export const longestPayload = 200;

type Make = (n: number) => string;

const call: Make = (n) => `${ranName}(${n})`;
const host: Make = (n) => `//${fetchedHost}/${n}`;

/** Ways of writing the call that pass filters which look for one of them. */
const calls: readonly Make[] = [
  call,
  (n) => `self['r'+'an'](${n})`,
  (n) => `[${n}].map(${ranName})`,
  (n) => `${ranName}.call(0,${n})`,
  (n) => `top[/ran/.source](${n})`,
  (n) => `setTimeout(${ranName},0,${n})`,
];

/** How an attribute's value is spelt; the parser of markup undoes all of them. */
const spellings: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => [...code].map((letter) => `&#${letter.charCodeAt(0)};`).join(""),
  (code) => [...code].map((letter) => `&#x${letter.charCodeAt(0).toString(16)}`).join(";"),
  (code) => code.replace("(", "&lpar;").replace(")", "&rpar;"),
  (code) => code.replace("(", "&#0000040").replace(")", "&#41"),
];

const quotes: readonly ((value: string) => string)[] = [
  (value) => `"${value}"`,
  (value) => `'${value}'`,
  (value) => value,
];

/** What may stand between the name of an element and its attributes. */
const separators = [" ", "/", "\n", "\t", "\f", " / "] as const;

const cases: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => [...name].map((c, i) => (i % 2 ? c.toUpperCase() : c)).join(""),
];

/** Elements with a handler that fires by itself once they are part of a page. */
const handlers: readonly (readonly [string, string, string])[] = [
  ["img", "src=x", "onerror"],
  ["image", "src=x", "onerror"],
  ["svg", "", "onload"],
  ["body", "", "onload"],
  ["iframe", "", "onload"],
  ["input", "autofocus", "onfocus"],
  ["select", "autofocus", "onfocus"],
  ["textarea", "autofocus", "onfocus"],
  ["button", "autofocus", "onfocus"],
  ["details", "open", "ontoggle"],
  ["video", "src=x", "onerror"],
  ["audio", "src=x", "onerror"],
  ["video", "src=x", "onloadstart"],
  ["object", "data=x", "onerror"],
  ["embed", "src=x", "onload"],
  ["link", "rel=stylesheet href=x", "onerror"],
  ["script", "src=x", "onerror"],
  ["style", "", "onload"],
  ["marquee", "", "onstart"],
  ["div", "style=animation:x contenteditable autofocus", "onfocus"],
  ["a", "tabindex=1 autofocus", "onfocus"],
  ["math", "tabindex=1 autofocus", "onfocus"],
  ["custom-x", "tabindex=1 autofocus", "onfocus"],
];

/** Every element with each way of quoting, separating and spelling in turn, so that all meet all over the list. */
const handled: readonly Make[] = handlers.flatMap(([element, attributes, event], index) =>
  quotes.flatMap((quote, q) =>
    spellings.slice(0, 4).map((spell, s): Make => {
      const gap = separators[(index + q + s) % separators.length] ?? " ";
      const written = cases[(index + s) % cases.length] ?? ((name: string) => name);
      const code = calls[(index + q + s) % calls.length] ?? call;
      return (n) =>
        `<${written(element)}${gap}${attributes ? `${attributes} ` : ""}${written(event)}=${quote(spell(code(n)))}>`;
    }),
  ),
);

/** Ways of writing an address that runs. */
const addresses: readonly Make[] = [
  (n) => `javascript:${call(n)}`,
  (n) => `JaVaScRiPt:${call(n)}`,
  (n) => `java&#9;script:${call(n)}`,
  (n) => `java&NewLine;script:${call(n)}`,
  (n) => `&#1;javascript:${call(n)}`,
  (n) => `javascript&colon;${call(n)}`,
  (n) => `javascript:/*x*/${call(n)}//`,
  (n) => `javascript:%72an(${n})`,
  (n) => `data:text/html,<script>parent.${call(n)}</script>`,
  (n) => `data:text/html;base64,${base64(`<script>${call(n)}</script>`)}`,
  (n) => `vbscript:${call(n)}`,
  host,
];

/** Elements that follow an address, by themselves or when pressed. */
const followers: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}' target=_blank>x</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<form action="${address}"><button>x</button></form>`,
  (address) => `<button form=f formaction="${address}">x</button>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<img src="${address}">`,
  (address) => `<svg><a xlink:href="${address}"><text>x</text></a></svg>`,
  (address) => `<svg><use href="${address}#x"/></svg>`,
  (address) => `<base href="${address}">`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<link rel=stylesheet href="${address}">`,
  (address) => `<math href="${address}">x</math>`,
  // As text of our own that becomes a link: Markdown and bare addresses.
  (address) => `[x](${address})`,
  (address) => `![x](${address})`,
  (address) => `<${address}>`,
  (address) => address,
];

const followed: readonly Make[] = followers.flatMap((follower) =>
  addresses.map(
    (address): Make =>
      (n) =>
        follower(address(n)),
  ),
);

/** Markup that runs wherever it lands, short enough to stand behind a way out. */
const cores: readonly Make[] = [
  (n) => `<script>${call(n)}</script>`,
  (n) => `<img src=x onerror=${call(n)}>`,
  (n) => `<svg onload=${call(n)}>`,
  (n) => `<iframe srcdoc="<script>parent.${call(n)}</script>"></iframe>`,
  (n) => `<img src=${host(n)}>`,
];

/** Ways out of where a text may have been put: an attribute, another element, a comment, a script. */
const exits = [
  '"',
  "'",
  '">',
  "'>",
  '"/>',
  "-->",
  "--!>",
  "]]>",
  "</title>",
  "</textarea>",
  "</style>",
  "</script>",
  "</noscript>",
  "</template>",
  "</svg>",
  "</ruby></mark>",
  "<!--><",
  "\\x3c/script>",
  "\u2028",
] as const;

const escaped: readonly Make[] = exits.flatMap((exit) =>
  cores.map(
    (core): Make =>
      (n) =>
        `${exit}${core(n)}`,
  ),
);

/** Markup that changes its meaning when it is read a second time, as a careless cleaner does. */
const mutating: readonly Make[] = [
  (n) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call(n)}&gt;">`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=${call(n)}>">`,
  (n) => `<svg></p><style><a id="</style><img src=x onerror=${call(n)}>">`,
  (n) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${call(n)}>`,
  (n) => `<template><script>${call(n)}</script></template>`,
  (n) => `<svg><style><img src=x onerror=${call(n)}></style></svg>`,
  (n) => `<table><td background="${host(n)}">`,
  (n) => `<<script>script>${call(n)}</script>`,
  (n) => `<scr<script>ipt>${call(n)}</script>`,
  (n) => `&lt;img src=x onerror=${call(n)}&gt;`,
  (n) => `&amp;lt;img src=x onerror=${call(n)}&amp;gt;`,
  (n) => `%3Cimg src=x onerror=${call(n)}%3E`,
  (n) => `\\u003cimg src=x onerror=${call(n)}\\u003e`,
  // NFKC, which searching uses, makes these ASCII.
  (n) => `＜img src=x onerror=${call(n)}＞`,
  (n) => `﹤script﹥${call(n)}﹤/script﹥`,
  (n) => `\u202e<img src=x onerror=${call(n)}>`,
  (n) => `\u0000<img src=x onerror=${call(n)}>`,
  (n) => `\ufeff<img\u00a0src=x onerror=${call(n)}>`,
];

const styles: readonly Make[] = [
  (n) => `<style>@import '${host(n)}'</style>`,
  (n) => `<style>*{background:url(${host(n)})}</style>`,
  (n) => `<div style="background:url(${host(n)})">x</div>`,
  (n) => `<style>@font-face{font-family:p;src:url(${host(n)})}*{font-family:p}</style>`,
  (n) => `red;background:url(${host(n)})`,
  (n) => `}*{background:url(${host(n)})}`,
  (n) => `<svg><image href="${host(n)}"/></svg>`,
  (n) => `<video poster="${host(n)}"></video>`,
  (n) => `<img srcset="${host(n)} 1x">`,
  (n) => `<link rel=prefetch href="${host(n)}">`,
  (n) => `<link rel=dns-prefetch href="${host(n)}">`,
];

/** Templates of libraries, ours (i18next) among them. */
const templates: readonly Make[] = [
  (n) => `{{constructor.constructor('${call(n)}')()}}`,
  (n) => `{{n}}{{document.title}}${call(n)}`,
  (n) => `$t(app.name, {"n": "${call(n)}"})`,
  (n) => `\${${call(n)}}`,
  (n) => `#{${call(n)}}`,
  (n) => `<%= ${call(n)} %>`,
  (n) => `[[${call(n)}]]`,
  (n) => `{% raw %}${call(n)}{% endraw %}`,
  (n) => `__proto__${call(n)}`,
  (n) => `\`;${call(n)};\``,
  (n) => `';${call(n)};'`,
  (n) => `\\';${call(n)};//`,
  (n) => `{"__proto__":{"${call(n)}":1}}`,
];

const all: readonly Make[] = [
  ...cores,
  ...handled,
  ...followed,
  ...escaped,
  ...mutating,
  ...styles,
  ...templates,
];

/** All payloads, always the same; numbered from 1, unless told otherwise. */
export function payloads(
  numberOf: (index: number) => number = (index) => index + 1,
): readonly Payload[] {
  return all.map((make, index) => ({ n: numberOf(index), text: make(numberOf(index)) }));
}

/** `btoa` is in no library this folder is checked against; three bytes make four letters. */
function base64(text: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bits = [...text].map((c) => c.charCodeAt(0).toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{1,6}/g) ?? []).map(
    (six) => alphabet[Number.parseInt(six.padEnd(6, "0"), 2)],
  );
  return letters.join("").padEnd(Math.ceil(letters.length / 4) * 4, "=");
}
