// The browser that looks.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { within } from "./wait.mjs";

/** Where Chromium is. */
export function browserPath() {
  const known = [process.env.HATOBA_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  const found = known.find((path) => path && existsSync(path));
  if (!found) throw new Error("no Chromium: install the Debian package chromium, or name one in HATOBA_CHROMIUM");
  return found;
}

/** Starts it. */
export function launch() {
  return within(chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] }), "the browser");
}
