// A desk of its own for the checks: a folder that is thrown away, a port that is free, a clock that can be put on.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Clock } from "./clock.mjs";
import { within } from "./wait.mjs";

/** How long a desk may take to open, in milliseconds: with a debug build it lays down the founding record slowly. */
const OPENS_MS = 60_000;

/** Starts the program and waits until it says where it listens. */
export async function open(program) {
  const data = mkdtempSync(join(tmpdir(), "hatoba-browser-"));
  const clock = new Clock(data);
  const child = spawn(program, ["serve", "--lang", "en", "--listen", "127.0.0.1:0"], {
    env: { ...process.env, ...clock.environment(), HATOBA_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // what it logs is of interest where something fails
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (!/ INFO /.test(line)) console.log(`the desk: ${line}`);
  });
  let said = "";
  const ready = new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address && said.includes("\n")) resolve(address[0]);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the desk ended with ${code} before it was open`)));
  });
  const gone = new Promise((resolve) => child.on("exit", resolve));
  async function close() {
    child.kill("SIGTERM");
    await within(gone, "the end of the desk").catch(() => child.kill("SIGKILL"));
    rmSync(data, { recursive: true, force: true });
  }
  try {
    return { address: await within(ready, "the desk", OPENS_MS), clock, said: () => said, close };
  } catch (error) {
    await close();
    throw error;
  }
}
