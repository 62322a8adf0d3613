// The clock of a desk: it can be put on, so that nobody waits for a code to change or for ten minutes to pass.
//
// libfaketime stands between the program and the machine's clock and reads by how much it is off, in seconds, from a file.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** The linker puts the machine's own folder of libraries for $LIB. */
const LIBRARY = "/usr/$LIB/faketime/libfaketimeMT.so.1";
const DAY_S = 86_400;

/** Fails where the machine cannot put a clock on. */
export function needClock() {
  if (spawnSync("faketime", ["--version"]).error) throw new Error("no faketime: install the Debian package faketime");
}

/** A clock that stands at nine in the morning in Tokyo: no day ends while the desk is tried. */
export class Clock {
  #file;
  #off;

  constructor(folder) {
    this.#file = join(folder, "clock");
    const now = Date.now() / 1000;
    this.later(Math.ceil(now / DAY_S) * DAY_S - now);
  }

  /** What a program needs in its environment to go by this clock. */
  environment() {
    return {
      LD_PRELOAD: LIBRARY, FAKETIME_TIMESTAMP_FILE: this.#file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1",
    };
  }

  /** Now, in seconds since 1970. */
  now() {
    return Date.now() / 1000 + this.#off;
  }

  /** Today, where the office is. */
  today() {
    return new Date((this.now() + 9 * 3_600) * 1000).toISOString().slice(0, 10);
  }

  /** Puts it on. */
  later(seconds) {
    this.#off = (this.#off ?? 0) + Math.round(seconds);
    writeFileSync(this.#file, `${this.#off < 0 ? "" : "+"}${this.#off}`);
  }
}
