/**
 * Loaded into the measured program with `-r`: answers, when asked, when its page was painted and usable.
 *
 * It sleeps until it is asked, so that it does not disturb what is measured. Times are milliseconds since the epoch.
 */
const { webContents } = require('electron');

const question = `(() => {
  const at = (name) => {
    const [entry] = performance.getEntriesByName(name);
    return entry ? performance.timeOrigin + entry.startTime : null;
  };
  return { painted: at('first-contentful-paint'), usable: at('console-usable') };
})()`;

process.on('message', async () => {
  const [page] = webContents.getAllWebContents();
  process.send?.(page ? await page.executeJavaScript(question) : { painted: null, usable: null });
});
