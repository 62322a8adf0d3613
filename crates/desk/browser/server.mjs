// A desk of its own for the checks: a folder that is thrown away, a port that is free.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts the program and waits until it says where it listens. */
export async function open(program) {
  const data = mkdtempSync(join(tmpdir(), "hatoba-browser-"));
  const child = spawn(program, ["serve", "--lang", "en", "--listen", "127.0.0.1:0"], {
    env: { ...process.env, HATOBA_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const ready = new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address && said.includes("\n")) resolve(address[0]);
    });
    child.on("exit", (code) => reject(new Error(`the desk ended with ${code} before it was open`)));
  });
  const address = await ready;
  return {
    address,
    said: () => said,
    async close() {
      const gone = new Promise((resolve) => child.on("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
