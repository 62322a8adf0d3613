// node flows.mjs PROGRAM: what officials do at the desk, from the set-up link to what everyone sees of a decision, with scripts and without.

import { launch } from "./chromium.mjs";
import { account } from "./flows/account.mjs";
import { decide } from "./flows/decide.mjs";
import { enter } from "./flows/enter.mjs";
import { past } from "./flows/past.mjs";
import { table } from "./flows/table.mjs";
import { everyone } from "./flows/public.mjs";
import { open } from "./server.mjs";
import { within } from "./wait.mjs";

/** How long one part of the way may take, in milliseconds. */
const PART_MS = 120_000;

const [program] = process.argv.slice(2);
if (!program) throw new Error("which program? node flows.mjs target/release/hatoba");

/** The whole way at a desk of its own; what axe found on the pages on it. */
async function way(browser, javaScriptEnabled) {
  const desk = await open(program);
  const wrong = [];
  const label = javaScriptEnabled ? "with scripts" : "without scripts";
  const window = async () => {
    const options = { javaScriptEnabled, locale: "en", extraHTTPHeaders: { "accept-language": "en" } };
    const context = await browser.newContext(options);
    context.setDefaultTimeout(20_000);
    return context.newPage();
  };
  const part = async (name, work) => {
    const value = await within(work, `${label}: ${name}`, PART_MS).catch((error) => {
      throw new Error(`${label}: ${name}: ${error.message}`, { cause: error });
    });
    console.log(`${label}: ${name}`);
    return value;
  };
  try {
    const official = await part("set up, sign in, invite, sign up", account(window, desk, wrong));
    const names = await part("enter a source and a request", enter(official, { scripts: javaScriptEnabled }));
    await part("assess, judge, decide, give", decide(official, names));
    await part("what everyone sees", everyone(await window(), desk, names));
    await part("the past", past(official, names));
    await part("a table", table(official));
    return wrong.map((what) => `${label}: ${what}`);
  } finally {
    await desk.close();
  }
}

const browser = await launch();
try {
  const wrong = [...(await way(browser, true)), ...(await way(browser, false))];
  for (const what of new Set(wrong)) console.log(what);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await within(browser.close(), "the end of the browser").catch((error) => console.log(error.message));
}
