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
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "3") return;
      const before = shownCard();
      until(
        () => shownCard() !== before,
        (atMs) => window.benchAnswersMs.push(atMs - event.timeStamp),
      );
    },
    { capture: true },
  );
})();
