// What every page must be: accessible, small, of one origin, whole without scripts.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { within } from "./wait.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/**
 * Where scripts are off, no timer of the page ever rings, in no world: axe would wait for ever. In its own world they ring at once.
 * What axe waits for with them is frames and style sheets of other origins, and pages here have neither.
 */
const TIMERS = `
  globalThis.setTimeout = (what, _ms, ...args) => { Promise.resolve().then(() => what(...args)); return 0; };
  globalThis.clearTimeout = () => {};
  true`;
const FIND = `axe.run(document, { resultTypes: ["violations"], preload: false }).then((all) => all.violations.map(
  (one) => one.id + ": " + one.help + ": " + one.nodes.map((node) => node.target).join(" ")))`;

/** The most that a page may have, in bytes: its HTML, and compressed with all that it uses. */
export const MOST = { html: 50_000, sent: 100_000 };
/** Addresses that are saved and not shown. */
const FILE = /\.(csv|json|jsonl|geojson|ics|xml|pdf|docx|txt|xlsx)$/;

/** A looker: one tab of a context, which looks at one address after the other. */
export async function looker(context) {
  const page = await within(context.newPage(), "a new tab");
  // what is in the browser's store already is not sent again, and counts all the same
  const sizes = new Map();
  let [wrong, asked, waiting, origin] = [[], new Set(), [], ""];
  page.on("response", (response) => {
    const address = response.url();
    if (!address.startsWith(origin)) wrong.push(`asks another host: ${address}`);
    asked.add(address);
    const known = (one) => sizes.set(address, Math.max(sizes.get(address) ?? 0, one.responseBodySize));
    waiting.push(response.request().sizes().then(known, () => {}));
  });
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error}`));

  /** What is wrong with the page at an address, in words, and where its links lead. */
  async function look(address) {
    [wrong, asked, waiting, origin] = [[], new Set(), [], new URL(address).origin];
    const response = await within(page.goto(address, { waitUntil: "load" }), address);
    if (!response.ok()) wrong.push(`status ${response.status()}`);
    const html = (await within(response.body(), "the body")).length;
    if (html > MOST.html) wrong.push(`${html} bytes of HTML`);
    await within(Promise.all(waiting), "the sizes of what was sent");
    const sent = [...asked].reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0);
    if (sent > MOST.sent) wrong.push(`${sent} bytes sent`);
    const width = () => document.documentElement.scrollWidth - window.innerWidth;
    const wide = await within(page.evaluate(width), "the width");
    if (wide > 1) wrong.push(`${wide} pixels wider than the window`);
    wrong.push(...(await axe(page)));
    // a link in a drawing has no address of its own, as one in a text has
    const read = (all) => all.map((link) => new URL(link.getAttribute("href"), document.baseURI).href);
    const links = await within(page.$$eval("a[href]", read), "the links");
    const here = links.filter((link) => link.startsWith(origin) && !FILE.test(new URL(link).pathname));
    return { wrong, links: here };
  }
  return { page, look, close: () => within(page.close(), "closing a tab") };
}

/** What axe finds. The policy of our pages lets no script in, so it is run in a world beside the page. */
export async function axe(page) {
  const session = await within(page.context().newCDPSession(page), "a session");
  const ask = (method, params) => within(session.send(method, params), method);
  const { frameTree } = await ask("Page.getFrameTree");
  const world = { frameId: frameTree.frame.id, worldName: "axe" };
  const { executionContextId } = await ask("Page.createIsolatedWorld", world);
  const run = async (expression) => {
    const { result, exceptionDetails } = await ask("Runtime.evaluate", {
      expression, contextId: executionContextId, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(TIMERS);
  await run(`${AXE}; true`);
  const found = await run(FIND);
  await within(session.detach(), "the end of a session");
  return found;
}
