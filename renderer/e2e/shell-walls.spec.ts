import { expect, test } from "./fixture.ts";
import { askablePermissions } from "./standin/session.ts";

test.describe("what is served", () => {
  test("the page comes with its policy and without guessing of types", async ({ app }) => {
    const headers = await app.page.evaluate(async () => {
      const { status, headers } = await fetch(location.href.split("#")[0] ?? "");
      return { status, ...Object.fromEntries(headers) };
    });
    expect(headers).toMatchObject({ status: 200, "x-content-type-options": "nosniff" });
    const policy = (headers as Record<string, unknown>)["content-security-policy"];
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    expect(policy).not.toContain("'unsafe-inline'");
  });

  const strangers = [
    "/no-such-file.js",
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..\\..\\package.json",
    "/assets/../../main/index.js",
    "//etc/passwd",
    "/index.html%00.js",
    "/served.json",
    "/%",
  ];
  test("nothing else is, however it is spelt", async ({ app }) => {
    const replies = await app.page.evaluate(
      (paths) =>
        Promise.all(
          paths.map((path) =>
            fetch(location.origin + path).then(
              (response) => response.status,
              () => "failed",
            ),
          ),
        ),
      strangers,
    );
    for (const [index, reply] of replies.entries())
      expect([404, 400, "failed"], strangers[index]).toContain(reply);
  });

  test("an inline script, an inline handler and a javascript: link do nothing", async ({ app }) => {
    const seen = await app.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        violations.push(event.effectiveDirective);
      });
      const attempts = [
        () => {
          // As a node: a text alone is refused before the policy for scripts is asked.
          const script = document.createElement("script");
          script.append(document.createTextNode("window.ran = 'script'"));
          document.head.append(script);
        },
        () => {
          const holder = document.body.appendChild(document.createElement("div"));
          holder.setAttribute("onclick", "window.ran = 'handler'");
          holder.click();
        },
        () => {
          const link = document.body.appendChild(document.createElement("a"));
          link.href = "javascript:void(window.ran = 'link')";
          link.click();
        },
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch (error) {
          // Trusted Types throw; what runs nevertheless is seen below.
          if (!(error instanceof TypeError)) throw error;
        }
      }
      await new Promise((done) => setTimeout(done, 200));
      return { ran: (window as unknown as { ran?: string }).ran ?? "nothing", violations };
    });
    expect(seen.ran).toBe("nothing");
    expect(seen.violations.length).toBeGreaterThanOrEqual(2);
  });
});

test.describe("the way out", () => {
  test("no request leaves the app", async ({ app }) => {
    const asked: string[] = [];
    app.page.context().on("requestfinished", (request) => {
      asked.push(request.url());
    });
    const replies = await app.page.evaluate(() =>
      Promise.all(
        ["https://example.org/", "http://127.0.0.1:9/", "file:///etc/passwd"].map((address) =>
          fetch(address).then(
            () => "answered",
            () => "refused",
          ),
        ),
      ),
    );
    expect(replies).toEqual(["refused", "refused", "refused"]);
    await app.page.evaluate(() => {
      const image = new Image();
      image.src = "https://example.org/pixel.png";
      document.body.append(image);
    });
    await app.page.waitForTimeout(300);
    const { origin } = new URL(app.page.url());
    const own = origin === "null" ? "app://communique/" : `${origin}/`;
    expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith("data:"))).toEqual([]);
  });

  test("no window opens, by script or by link", async ({ app }) => {
    await app.page.evaluate(() => {
      window.open("https://example.org/");
      window.open("about:blank");
      window.open(location.href);
      const link = document.body.appendChild(document.createElement("a"));
      link.target = "_blank";
      link.href = location.href;
      link.click();
    });
    await app.page.waitForTimeout(500);
    const count = await app.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect([count, app.page.context().pages().length]).toEqual([1, 1]);
  });

  const ways: readonly (readonly [string, string])[] = [
    ["setting the location", "location.href = 'https://example.org/'"],
    [
      "a link",
      "document.body.appendChild(Object.assign(document.createElement('a'), {href: 'https://example.org/'})).click()",
    ],
    ["another path of our own", "location.pathname = '/elsewhere'"],
    [
      "a form",
      "document.body.appendChild(Object.assign(document.createElement('form'), {action: 'https://example.org/', method: 'post'})).submit()",
    ],
    ["a file", "location.href = 'file:///etc/passwd'"],
  ];
  for (const [what, script] of ways)
    test(`the page stays where it is: ${what}`, async ({ app }) => {
      const before = app.page.url();
      await app.page.evaluate(() => Reflect.set(window, "mark", "same page"));
      await app.page.evaluate(script).catch(() => {});
      await app.page.waitForTimeout(400);
      expect(app.page.url()).toBe(before);
      expect(await app.page.evaluate(() => Reflect.get(window, "mark"))).toBe("same page");
    });

  test("the page may reload itself", async ({ app }) => {
    await app.page.evaluate(() => Reflect.set(window, "mark", "before"));
    await Promise.all([
      app.page.waitForEvent("load"),
      app.page.evaluate(() => location.reload()).catch(() => {}),
    ]);
    expect(await app.page.evaluate(() => Reflect.get(window, "mark"))).toBeUndefined();
    expect(await app.page.evaluate(() => window.communique.host)).toBe("desktop");
  });

  test("a webview is an element like any other", async ({ app }) => {
    const webview = await app.page.evaluate(async () => {
      const element = document.createElement("webview");
      element.setAttribute("src", "https://example.org/");
      document.body.append(element);
      await new Promise((done) => setTimeout(done, 200));
      return [
        typeof Reflect.get(element, "loadURL"),
        element.shadowRoot,
        element.childElementCount,
      ];
    });
    expect(webview).toEqual(["undefined", null, 0]);
  });
});

test("the page has the permissions it needs and no other", async ({ app }) => {
  const states = await app.page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => [
          name,
          (await navigator.permissions.query({ name: name as PermissionName })).state,
        ]),
      ),
    askablePermissions.map(([name]) => name),
  );
  expect(states.filter(([, state]) => state !== "denied")).toEqual([
    ["clipboard-write", "granted"],
  ]);
});
