/// <reference lib="dom" />
/*
 * Functions that Playwright carries into the page as text: they see nothing of this file but themselves.
 */

/**
 * The milliseconds from the next click on a menu item `Properties` until the sheet is filled and
 * painted.
 *
 * Filled is: the radio buttons of the tab in front are there. They exist only when the properties have arrived.
 *
 * @returns {Promise<number>}
 */
export function nextOpening() {
  return new Promise((resolve) => {
    let clicked = 0;
    /** @param {MouseEvent} event */
    const start = (event) => {
      if (!(event.target instanceof Element) || event.target.closest('[role="menuitem"]') === null) return;
      clicked = event.timeStamp;
    };
    const observer = new MutationObserver(() => {
      if (clicked === 0 || document.querySelector('[role="tabpanel"] input[type="radio"]') === null) return;
      observer.disconnect();
      document.removeEventListener('click', start, true);
      // A frame's callbacks run before its paint; a message that is posted in them comes after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - clicked);
        port2.postMessage(null);
      });
    });
    document.addEventListener('click', start, true);
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Notes the time of every frame until it is told to stop by the property it leaves behind. */
export function watchFrames() {
  /** @type {number[]} */
  const times = [];
  let running = true;
  const note = (/** @type {number} */ time) => {
    times.push(time);
    if (running) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  Object.assign(globalThis, {
    stopWatchingFrames: () => {
      running = false;
      return times.slice(1).map((time, index) => time - (times[index] ?? time));
    },
  });
}
