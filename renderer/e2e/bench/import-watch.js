/*
 * Runs in the page before its own scripts, as it stands: what the page waits for while a long document is imported.
 * A Worker is watched through its own messages, so that it is the app's, in the app's way, that is measured.
 */
(() => {
  const watched = { workerMs: [], startMs: [], longestTaskMs: 0, longestFrameMs: 0 };
  window.benchImport = {
    watched,
    /** What comes is counted from now. */
    begin() {
      Object.assign(watched, { workerMs: [], startMs: [], longestTaskMs: 0, longestFrameMs: 0 });
      lastFrame = performance.now();
    },
    /** Scrolls an element from end to end, a step each frame. */
    async scroll(selector, frames) {
      const element = document.querySelector(selector);
      for (let frame = 0; frame <= frames; frame += 1) {
        element.scrollTop = (element.scrollHeight * frame) / frames;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
  };
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(...args) {
      const askedMs = performance.now();
      super(...args);
      let begunMs = null;
      this.addEventListener("message", ({ data }) => {
        if (begunMs === null) {
          begunMs = performance.now();
          watched.startMs.push(begunMs - askedMs);
        }
        if (data?.kind === "done") watched.workerMs.push(performance.now() - begunMs);
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      watched.longestTaskMs = Math.max(watched.longestTaskMs, duration);
    }
  }).observe({ type: "longtask" });
  let lastFrame = performance.now();
  const frame = (nowMs) => {
    watched.longestFrameMs = Math.max(watched.longestFrameMs, nowMs - lastFrame);
    lastFrame = nowMs;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})();
