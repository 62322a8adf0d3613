// node check.mjs PROGRAM [--pictures FOLDER]: every kind of page of the desk, in Chromium.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./chromium.mjs";
import { enter } from "./door.mjs";
import { axe, looker } from "./page.mjs";
import { open } from "./server.mjs";
import { within } from "./wait.mjs";

/** Pages of one kind that are looked at, in pages. */
const MOST_OF_A_KIND = 2;
const WIDTHS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const LANGUAGES = ["ja", "en"];
/** How each page is looked at: a phone in the dark without scripts, a desk in the light with them. */
const WAYS = [
  { name: "phone", colorScheme: "dark", javaScriptEnabled: false },
  { name: "desk", colorScheme: "light", javaScriptEnabled: true },
];
/** Pages of which pictures are taken, for people to look at. */
const PICTURES = {
  public: "/public", operations: "/public/operations", operation: "/public/operations/unmiss", numbers: "/public/numbers",
  data: "/public/data", checks: "/public/checks", about: "/public/about", hosts: "/public/hosts", "in-kind": "/public/in-kind",
};

const [program, ...rest] = process.argv.slice(2);
const pictures = rest[0] === "--pictures" ? rest[1] : undefined;
if (!program) throw new Error("which program? node check.mjs target/release/hatoba");

/** The kind of page: its address without what tells one from another. */
function kind(address) {
  const { pathname, search } = new URL(address);
  const names = pathname.split("/").slice(1);
  const shape = names.map((name, at) => (at < 2 && !/\d/.test(name) ? name : "*"));
  return `/${shape.join("/")}${search ? "?" : ""}`;
}

/** Follows links; of kinds that have been looked at already only one page more is. */
async function crawl(context, first, label, before = new Map()) {
  const [wrong, seen, kinds] = [[], new Set(), new Map()];
  const left = [...first];
  const tab = await looker(context);
  while (left.length > 0) {
    const address = left.shift().split("#")[0];
    if (seen.has(address) || /\/(assets|api)\//.test(address) || /[?&]lang=/.test(address)) continue;
    seen.add(address);
    const count = kinds.get(kind(address)) ?? 0;
    if (count >= (before.has(kind(address)) ? 1 : MOST_OF_A_KIND)) continue;
    kinds.set(kind(address), count + 1);
    try {
      const found = await tab.look(address);
      wrong.push(...found.wrong.map((what) => `${label} ${new URL(address).pathname}: ${what}`));
      left.push(...found.links);
    } catch (error) {
      wrong.push(`${label} ${new URL(address).pathname}: ${error.message}`);
    }
  }
  await tab.close();
  return { wrong, kinds, pages: [...kinds.values()].reduce((sum, count) => sum + count, 0) };
}

/** A check that finds nothing proves nothing: it has to find what is put in. */
async function finds(context, address) {
  const page = await within(context.newPage(), "a new tab");
  await within(page.goto(address), address);
  await within(page.evaluate(() => {
    document.documentElement.removeAttribute("lang");
    document.querySelector("h1").after(document.createElement("img"));
  }), "faults put in");
  const found = (await axe(page)).map((one) => one.split(":")[0]);
  await within(page.close(), "closing a tab");
  const missed = ["html-has-lang", "image-alt"].filter((id) => !found.includes(id));
  return missed.map((id) => `the check does not find ${id}`);
}

async function take(context, address, label) {
  mkdirSync(pictures, { recursive: true });
  const page = await within(context.newPage(), "a new tab");
  for (const [name, path] of Object.entries(PICTURES)) {
    await within(page.goto(address + path), path);
    const shot = page.screenshot({ path: join(pictures, `${name}-${label}.png`), fullPage: true });
    await within(shot, `a picture of ${path}`);
  }
  await within(page.close(), "closing a tab");
}

/** A new window; with `cookies`, that of someone who has signed in. */
function context(browser, locale, { name, ...way }, cookies) {
  const more = { viewport: WIDTHS[name], storageState: cookies, extraHTTPHeaders: { "accept-language": locale } };
  return within(browser.newContext({ locale, ...way, ...more }), "a new window");
}

/** Every kind of page as everyone sees it, and then as an official does. */
async function looked(browser, address, locale, way, cookies) {
  const label = `${locale} ${way.name}`;
  const window = await context(browser, locale, way);
  const wrong = await finds(window, `${address}/public`);
  const open = await crawl(window, [`${address}/public`], label);
  await within(window.close(), "closing a window");
  const inside = await context(browser, locale, way, cookies);
  const own = await crawl(inside, [`${address}/`], `${label} signed in`, open.kinds);
  await within(inside.close(), "closing a window");
  return { wrong: [...wrong, ...open.wrong, ...own.wrong], pages: open.pages + own.pages };
}

async function main() {
  const desk = await open(program);
  const browser = await launch().catch(async (error) => {
    await desk.close();
    throw error;
  });
  try {
    const entered = await enter((way) => context(browser, "en", way), desk);
    const all = [{ wrong: entered.wrong, pages: 0 }];
    for (const locale of LANGUAGES) {
      // two at a time: one waits for the desk while the other is measured
      const both = WAYS.map((way) => looked(browser, desk.address, locale, way, entered.cookies));
      all.push(...(await Promise.all(both)));
    }
    if (pictures) await picture(browser, desk.address);
    return all;
  } finally {
    await within(browser.close(), "the end of the browser").catch((error) => console.log(error.message));
    await desk.close();
  }
}

async function picture(browser, address) {
  for (const locale of LANGUAGES) {
    for (const name of Object.keys(WIDTHS)) {
      for (const colorScheme of ["light", "dark"]) {
        const window = await context(browser, locale, { name, colorScheme });
        await take(window, address, `${locale}-${name}-${colorScheme}`);
        await within(window.close(), "closing a window");
      }
    }
  }
}

const all = await main();
const wrong = new Set(all.flatMap((found) => found.wrong));
const pages = all.reduce((sum, found) => sum + found.pages, 0);
for (const line of wrong) console.log(line);
console.log(`${pages} pages looked at, ${wrong.size} things wrong`);
process.exitCode = wrong.size === 0 && pages > 0 ? 0 : 1;
