// node check.mjs PROGRAM [--pictures FOLDER]: every kind of page of the desk, in Chromium.

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { check } from "./page.mjs";
import { open } from "./server.mjs";

/** Pages of one kind that are looked at, in pages. */
const MOST_OF_A_KIND = 3;
const WIDTHS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const LANGUAGES = ["ja", "en"];

const [program, ...rest] = process.argv.slice(2);
const pictures = rest[0] === "--pictures" ? rest[1] : undefined;
if (!program) throw new Error("which program? node check.mjs target/release/hatoba");

function browserPath() {
  const known = [process.env.HATOBA_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  const found = known.find((path) => path && existsSync(path));
  if (!found) throw new Error("no Chromium: install the Debian package chromium, or name one in HATOBA_CHROMIUM");
  return found;
}

/** The kind of page: its address without what tells one from another. */
function kind(address) {
  const { pathname, search } = new URL(address);
  const names = pathname.split("/").slice(1);
  const shape = names.map((name, at) => (at < 2 && !/\d/.test(name) ? name : "*"));
  return `/${shape.join("/")}${search ? "?" : ""}`;
}

async function crawl(context, first, label) {
  const [wrong, seen, kinds] = [[], new Set(), new Map()];
  const left = [...first];
  while (left.length > 0) {
    const address = left.shift().split("#")[0];
    if (seen.has(address) || address.includes("/assets/") || /[?&]lang=/.test(address)) continue;
    seen.add(address);
    const count = kinds.get(kind(address)) ?? 0;
    if (count >= MOST_OF_A_KIND) continue;
    kinds.set(kind(address), count + 1);
    const found = await check(context, address);
    wrong.push(...found.wrong.map((what) => `${label} ${new URL(address).pathname}: ${what}`));
    left.push(...found.links);
  }
  return { wrong, kinds, pages: [...kinds.values()].reduce((sum, count) => sum + count, 0) };
}

const desk = await open(program);
const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });
const wrong = [];
let pages = 0;
try {
  for (const locale of LANGUAGES) {
    for (const [name, viewport] of Object.entries(WIDTHS)) {
      const colorScheme = name === "phone" ? "dark" : "light";
      const context = await browser.newContext({
        locale, viewport, colorScheme, javaScriptEnabled: name === "desk",
        extraHTTPHeaders: { "accept-language": locale },
      });
      const found = await crawl(context, [`${desk.address}/public`], `${locale} ${name}`);
      wrong.push(...found.wrong);
      pages += found.pages;
      if (pictures) await take(context, `${locale}-${name}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await desk.close();
}
async function take(context, label) {
  mkdirSync(pictures, { recursive: true });
  const page = await context.newPage();
  await page.goto(`${desk.address}/public`);
  await page.screenshot({ path: join(pictures, `public-${label}.png`), fullPage: true });
  await page.close();
}
for (const line of new Set(wrong)) console.log(line);
console.log(`${pages} pages looked at, ${new Set(wrong).size} things wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
