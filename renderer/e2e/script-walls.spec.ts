import { expect, test } from "./fixture.ts";

/** What is put into the page, and the part of the policy that has to stop it. */
const intrusions: readonly (readonly [string, string, RegExp])[] = [
  // Not run for lack of a policy that would let it, which Chromium does without a word.
  ["an inline script", "<script>ran()</script>", /^(script-src-elem inline.*)?$/],
  [
    "a script from elsewhere",
    "<script src='https://example.org/a.js'></script>",
    /^(script-src-elem https|require-trusted-types)/,
  ],
  [
    "a script in an address",
    "<script src='data:text/javascript,ran()'></script>",
    /^(script-src-elem data|require-trusted-types)/,
  ],
  [
    "an inline handler",
    "<img src='data:,' onerror='ran()'>",
    /^(script-src-attr inline|require-trusted-types)/,
  ],
  ["an inline style", "<style>* { color: red }</style>", /^style-src-elem inline/],
  [
    "a style from elsewhere",
    "<link rel=stylesheet href='https://example.org/a.css'>",
    /^style-src-elem https/,
  ],
  ["a style attribute", "<p style='color: red'>x</p>", /^style-src-attr inline/],
  ["a picture from elsewhere", "<img src='https://example.org/a.png'>", /^img-src https/],
  ["a film from elsewhere", "<video src='https://example.org/a.mp4'></video>", /^media-src https/],
  ["a font from elsewhere", "", /^font-src https/],
  ["a frame from elsewhere", "<iframe src='https://example.org/'></iframe>", /^frame-src https/],
  ["a frame of our own", "<iframe src='./index.html'></iframe>", /^frame-src /],
  [
    "a frame with a script in its address",
    "<iframe src='javascript:parent.ran()'></iframe>",
    /inline|frame-src/,
  ],
  [
    "an object",
    "<object data='https://example.org/a.html'></object>",
    /^(object-src https|require-trusted-types)/,
  ],
  [
    "an embedded program",
    "<embed src='https://example.org/a.html'>",
    /^(object-src https|require-trusted-types)/,
  ],
  ["another base", "<base href='https://example.org/'>", /^base-uri https/],
];

test("whatever is put into the page runs nothing and fetches nothing, and the policy says so", async ({
  app,
}) => {
  const fetched: string[] = [];
  app.page.context().on("requestfinished", (request) => {
    if (request.url().includes("example.org")) fetched.push(request.url());
  });
  for (const [what, markup, stopped] of intrusions) {
    const seen = await app.page.evaluate(async (text) => {
      const violations: string[] = [];
      const ran: string[] = [];
      Object.assign(window, { ran: () => ran.push("ran") });
      const hear = (event: SecurityPolicyViolationEvent) =>
        void violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
      document.addEventListener("securitypolicyviolation", hear);
      if (text === "") {
        const face = new FontFace("x", "url(https://example.org/a.woff2)");
        await face.load().catch(() => {});
      }
      // As the page's own code could plant it: element by element, since no text becomes markup here.
      const [, name = "", rest = "", inner = ""] = /^<(\w+)([^>]*)>([^<]*)/.exec(text) ?? [];
      const planted = document.createElement(name || "i");
      try {
        for (const [, key = "", quoted, bare] of rest.matchAll(/(\w+)=(?:'([^']*)'|(\S+))/g))
          planted.setAttribute(key, quoted ?? bare ?? "");
        if (inner !== "") planted.append(inner);
      } catch (error) {
        // Refused at once; what could be planted of it is.
        violations.push(`require-trusted-types ${error}`);
      }
      (/^<(base|link|style)/.test(text) ? document.head : document.body).append(planted);
      for (let turn = 0; violations.length === 0 && turn < 40; turn += 1)
        await new Promise((done) => setTimeout(done, 25));
      await new Promise((done) => setTimeout(done, 25));
      document.removeEventListener("securitypolicyviolation", hear);
      return { violations, ran };
    }, markup);
    expect(seen.ran, what).toEqual([]);
    expect(seen.violations.join("\n"), what).toMatch(stopped);
  }
  expect(fetched).toEqual([]);
});

test("no text becomes code: eval, timers, workers, addresses", async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const ran: string[] = [];
    Object.assign(window, { ran: (way: string) => ran.push(way) });
    const ways: readonly (() => unknown)[] = [
      () => setTimeout("ran('timer')"),
      () =>
        new Worker("data:text/javascript,postMessage('worker')").addEventListener("message", () =>
          ran.push("worker"),
        ),
      () =>
        new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))).addEventListener(
          "message",
          () => ran.push("blob"),
        ),
      () => import("data:text/javascript,ran('module')" as string),
      () => {
        const link = document.body.appendChild(document.createElement("a"));
        link.href = "javascript:ran('address')";
        link.click();
      },
      () => {
        const script = document.createElement("script");
        script.textContent = "try { eval('ran(1)') } catch { ran('refused') }";
        document.head.append(script);
      },
    ];
    for (const way of ways)
      try {
        await way();
      } catch {
        // Refused at once, as it should be.
      }
    await new Promise((done) => setTimeout(done, 300));
    return ran;
  });
  expect(seen).toEqual([]);
});

test("a text never becomes markup: every way of it throws, and makes nothing", async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    const text = "<img src='data:,' onerror='ran()'>";
    const holder = document.body.appendChild(document.createElement("div"));
    const ways: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => {
        holder.innerHTML = text;
      },
      outerHTML: () => {
        holder.outerHTML = text;
      },
      insertAdjacentHTML: () => holder.insertAdjacentHTML("beforeend", text),
      createContextualFragment: () => document.createRange().createContextualFragment(text),
      DOMParser: () => new DOMParser().parseFromString(text, "text/html"),
      write: () => document.write(text),
      srcdoc: () => {
        document.createElement("iframe").srcdoc = text;
      },
      script: () => {
        document.createElement("script").text = "ran()";
      },
      "script's address": () => {
        document.createElement("script").src = "https://example.org/a.js";
      },
      handler: () => holder.setAttribute("onclick", "ran()"),
      worker: () => new Worker("data:text/javascript,1"),
      "another policy": () => Reflect.get(window, "trustedTypes").createPolicy("other", {}),
    };
    const threw = Object.entries(ways).map(([name, way]) => {
      try {
        way();
        return `${name}: nothing`;
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : error}`;
      }
    });
    return { threw, made: holder.childElementCount };
  });
  expect(seen.threw.filter((one) => !one.endsWith(": TypeError"))).toEqual([]);
  expect(seen.made).toBe(0);
});
