// What every page must be: accessible, small, of one origin, whole without scripts.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The most that a page may have, in bytes: its HTML, and compressed with all that it uses. */
export const MOST = { html: 50_000, sent: 100_000 };

/** What is wrong with the page at an address, in words; `context` has the language and the cookies. */
export async function check(context, address) {
  const wrong = [];
  const page = await context.newPage();
  const origin = new URL(address).origin;
  let sent = 0;
  const sizes = [];
  page.on("response", (response) => {
    if (!response.url().startsWith(origin)) wrong.push(`asks another host: ${response.url()}`);
    sizes.push(response.request().sizes().then((one) => { sent += one.responseBodySize; }, () => {}));
  });
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error}`));
  const response = await page.goto(address, { waitUntil: "load" });
  if (!response.ok()) wrong.push(`status ${response.status()}`);
  await Promise.all(sizes);
  const html = Buffer.byteLength(await response.text());
  if (html > MOST.html) wrong.push(`${html} bytes of HTML`);
  if (sent > MOST.sent) wrong.push(`${sent} bytes sent`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 1) wrong.push(`${wide} pixels wider than the window`);
  wrong.push(...(await axe(page)));
  const links = await page.$$eval("a[href]", (all) => all.map((link) => link.href));
  await page.close();
  return { wrong, links: links.filter((link) => link.startsWith(origin)), html, sent };
}

/** What axe finds. The policy of our pages lets no script in, so it is run beside the page. */
async function axe(page) {
  const session = await page.context().newCDPSession(page);
  const { executionContextId } = await isolated(session);
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression, contextId: executionContextId, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  await run(`${AXE}; true`);
  const found = await run("axe.run(document, { resultTypes: ['violations'] }).then((all) => all.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.target).join(' ')}`))");
  await session.detach();
  return found;
}

async function isolated(session) {
  const { frameTree } = await session.send("Page.getFrameTree");
  return session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
}
