// node copy.mjs PROGRAM: the site as files, read from the file system and from a plain static server under a path of its own.

import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";
import { axe } from "./page.mjs";
import { within } from "./wait.mjs";

/** How long publishing may take, in milliseconds: a debug build is slow. */
const PUBLISH_MS = 120_000;
/** Under which path the server has the site, as a network of servers may. */
const UNDER = "/peace/site";
const TYPES = {
  ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml", ".csv": "text/csv", ".json": "application/json",
  ".geojson": "application/geo+json", ".txt": "text/plain",
};
const LANGUAGES = { ja: "en", en: "ja" };

const [program] = process.argv.slice(2);
if (!program) throw new Error("which program? node copy.mjs target/release/hatoba");

function run(data, ...args) {
  const env = { ...process.env, HATOBA_DATA: data, HATOBA_LANG: "en" };
  const done = spawnSync(program, args, { env, timeout: PUBLISH_MS, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${args.join(" ")}: ${done.error ?? done.stderr}`);
}

/** A server that knows files and nothing else: no start pages, no types by content. */
async function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const file = path.startsWith(`${UNDER}/`) ? join(folder, path.slice(UNDER.length)) : "";
    const found = file && statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${server.address().port}${UNDER}/`, close };
}

/** Opens the copy at an address and walks from page to page by its links, as a reader does; what is wrong on the way. */
async function walk(browser, root, lang, label) {
  const context = await within(browser.newContext({ javaScriptEnabled: false }), "a window");
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const wrong = [];
  page.on("response", (answer) => answer.ok() || wrong.push(`${label}: ${answer.url()}: status ${answer.status()}`));
  page.on("request", (request) => request.url().startsWith(root) || wrong.push(`${label}: asks for ${request.url()}`));
  const at = async (name, tag = lang) => {
    if (page.url() !== `${root}${name}`) throw new Error(`${label}: at ${page.url()}, not at ${name}`);
    if ((await page.locator("html").getAttribute("lang")) !== tag) throw new Error(`${name} is in another language`);
    const styled = await page.evaluate(() => [...document.styleSheets].length === 1 && getComputedStyle(document.body).margin);
    if (styled !== "0px") throw new Error(`${label}: ${name} has no style sheet`);
    wrong.push(...(await axe(page)).map((what) => `${label} ${name}: ${what}`));
  };
  const follow = (where, href) => page.locator(`${where} a[href$="${href}"]:visible`).first().click();
  const sections = ["operations.html", "numbers.html", "data.html"];
  try {
    await page.goto(`${root}index.html`);
    await follow("main", `${lang}/index.html`);
    await at(`${lang}/index.html`);
    await follow("nav ul.beside", sections[0]);
    await at(`${lang}/operations.html`);
    await follow("main table", "operations/undof.html");
    await at(`${lang}/operations/undof.html`);
    await page.locator("a.note").first().click();
    await page.locator("section.notes li:target").waitFor();
    await page.locator("a.language").click();
    await at(`${LANGUAGES[lang]}/operations/undof.html`, LANGUAGES[lang]);
    await page.locator("a.language").click();
    for (const section of sections.slice(1)) {
      await follow("nav ul.beside", section);
      await at(`${lang}/${section}`);
    }
    await saved(page, `${root}${lang}/data/operations.csv`);
    await page.locator("aside.moment a").click();
    await page.locator("#copy:target").waitFor();
    return wrong;
  } finally {
    await within(context.close(), "closing a window");
  }
}

/** A file of data is there to be saved. */
async function saved(page, address) {
  const coming = page.waitForEvent("download");
  await page.locator("main a", { hasText: "operations.csv" }).first().click();
  const download = await coming;
  if (download.url() !== address) throw new Error(`saves ${download.url()}, not ${address}`);
  const size = statSync(await download.path()).size;
  if (size < 1_000) throw new Error(`${address} has ${size} bytes`);
}

const folder = mkdtempSync(join(tmpdir(), "hatoba-copy-"));
const site = join(folder, "a site");
let browser;
let server;
try {
  run(join(folder, "data"), "record", "init");
  run(join(folder, "data"), "publish", site);
  server = await serve(site);
  browser = await launch();
  const wrong = [];
  for (const root of [`${pathToFileURL(site)}/`, server.address]) {
    for (const lang of Object.keys(LANGUAGES)) {
      const label = `${new URL(root).protocol} ${lang}`;
      wrong.push(...(await within(walk(browser, root, lang, label), label, 120_000)));
      console.log(`${label}: walked from the first page to an operation, the numbers and a file of data`);
    }
  }
  for (const what of new Set(wrong)) console.log(what);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  if (browser) await within(browser.close(), "the end of the browser").catch((error) => console.log(error.message));
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
