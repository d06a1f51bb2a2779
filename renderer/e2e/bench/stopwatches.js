/*
 * Runs in the page before its own scripts: one stop-watch for the first card, one for each rating key.
 * Plain script, injected as it stands: a transpiler's helpers would not exist there.
 */
(() => {
  const shownCard = () => document.querySelector("article h1")?.textContent ?? null;
  /** Called within a frame's callbacks: the task it posts runs once that frame is painted. */
  const afterThisFrame = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };
  const until = (isDone, then) => {
    const look = () => (isDone() ? afterThisFrame(then) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  };
  until(
    () => shownCard() !== null,
    (atMs) => {
      window.benchFirstCardMs = atMs;
    },
  );
  // While the record is being read, the bar says so; it is another one than that of the day.
  until(
    () => shownCard() !== null && document.querySelector("[data-reading]") === null,
    (atMs) => {
      window.benchUsableMs = atMs;
    },
  );
  window.benchLongestFrameMs = 0;
  let lastFrame = performance.now();
  const watchFrames = (now) => {
    window.benchLongestFrameMs = Math.max(window.benchLongestFrameMs, now - lastFrame);
    lastFrame = now;
    requestAnimationFrame(watchFrames);
  };
  requestAnimationFrame(watchFrames);
  window.benchAnswersMs = [];
  window.benchOnScreenMs = [];
  /** When the last rating key was pressed, as long as the card after it has not been seen. */
  let ratedMs = null;
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "3" && document.querySelector("main fieldset button")) {
        ratedMs = event.timeStamp;
      }
    },
    { capture: true },
  );
  // The browser itself tells when an element so marked was first painted; a task posted from the frame
  // would not, as it waits until the frame is on screen when it was a key that caused it.
  const mark = () => {
    const heading = document.querySelector("article h1:not([elementtiming])");
    heading?.setAttribute("elementtiming", ratedMs === null ? "other" : "next");
  };
  new MutationObserver(mark).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { identifier, paintTime, presentationTime } of list.getEntries()) {
      if (identifier !== "next" || ratedMs === null) continue;
      window.benchAnswersMs.push(paintTime - ratedMs);
      window.benchOnScreenMs.push(presentationTime - ratedMs);
      ratedMs = null;
    }
  }).observe({ type: "element" });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Answers so many cards “good”, as somebody pressing the buttons would. */
  window.benchAnswer = async (count, showAnswer) => {
    const good = () => document.querySelectorAll("main fieldset button")[2];
    const isLate = (beganMs) => performance.now() - beganMs > 20_000;
    for (let done = 0; done < count; done += 1) {
      const beganMs = performance.now();
      const buttons = [...document.querySelectorAll("main button")];
      buttons.find(({ textContent }) => textContent?.includes(showAnswer))?.click();
      while (good() === undefined && !isLate(beganMs)) await frame();
      good()?.click();
      while (good() !== undefined && !isLate(beganMs)) await frame();
      if (isLate(beganMs)) throw new Error(`Answer ${done + 1} of ${count} was not taken.`);
    }
  };
  /** Milliseconds from a text given at once, as if pasted, to the frame that shows another list. */
  window.benchSearch = (text) => {
    const field = document.querySelector("input[role=combobox]");
    const grid = document.querySelector("[role=grid]");
    const before = grid.getAttribute("aria-rowcount");
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    const beganMs = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return new Promise((resolve) => {
      until(
        () => grid.getAttribute("aria-rowcount") !== before,
        (atMs) => resolve(atMs - beganMs),
      );
    });
  };
})();
