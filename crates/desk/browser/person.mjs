// Someone before a browser, with a password in mind and a phone that shows codes.

import { createHmac } from "node:crypto";
import { axe } from "./page.mjs";

const PASSWORD = "a wharf, a dove and 34 years";
const STEP_S = 30;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that a phone shows in a step of 30 seconds (RFC 6238). */
function code(secret, step) {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest[digest.length - 1] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

export class Person {
  #secret = "";
  #used = 0;

  /** Someone at a page of a window, by a name, and the desk they work at. What axe finds on the pages they look at is gathered in `wrong`. */
  constructor(name, page, desk, wrong) {
    Object.assign(this, { name, page, desk, wrong });
  }

  /** The code that the phone shows. Each is accepted once: where this one was used, the next is waited for. */
  code() {
    const { clock } = this.desk;
    if (Math.floor(clock.now() / STEP_S) <= this.#used) clock.later(STEP_S);
    this.#used = Math.floor(clock.now() / STEP_S);
    return code(this.#secret, this.#used);
  }

  /** Goes to an address of the desk. */
  async go(path) {
    await this.page.goto(new URL(path, this.desk.address).href);
  }

  /** Writes into fields of the form, by their names. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]:visible`).first();
      const kind = await field.evaluate((one) => (one.tagName === "SELECT" ? "select" : one.type));
      if (kind === "select") await field.selectOption(value);
      else if (kind === "checkbox") await field.check();
      else await field.fill(value);
    }
  }

  /** Presses what a selector finds, waits for the page to which it leads, and looks whether that is accessible. */
  async press(selector, what) {
    const loaded = this.page.waitForEvent("load");
    await this.page.locator(selector).first().click();
    await loaded;
    await this.look(what);
  }

  /** Looks whether the page is accessible. */
  async look(what) {
    for (const found of await axe(this.page)) this.wrong.push(`${what}: ${found}`);
  }

  /** What the main part of the page says. */
  async reads() {
    return (await this.page.locator("main").innerText()).replace(/\s+/g, " ");
  }

  /** Fails unless the main part of the page says something. */
  async must(say, what) {
    const text = await this.reads();
    if (!text.includes(say)) throw new Error(`${what}: ${this.page.url()} does not say "${say}" but: ${text.slice(0, 600)}`);
  }

  /** Makes an account on the page that a one-time code leads to; `fields`: what the first administrator says beside. */
  async makeAccount(fields = {}) {
    this.#secret = (await this.page.textContent("code.secret")).replace(/\s/g, "");
    await this.fill({ ...fields, password: PASSWORD, again: PASSWORD, shown: this.code() });
    await this.press("main form button", "the recovery codes");
    if ((await this.page.locator("ol.codes li").count()) < 8) throw new Error("no recovery codes");
  }

  /** Sets the desk up by the link that it printed. */
  async setUp() {
    const link = this.desk.said().match(/http:\S+\/set-up\/\S+/)?.[0];
    if (!link) throw new Error("the desk prints no link to set it up");
    await this.page.goto(link);
    await this.look("/set-up");
    await this.makeAccount({ name: this.name, office: "office/hq" });
  }

  /** Signs in, after a password that is wrong. */
  async signIn() {
    await this.go("/sign-in");
    await this.fill({ name: this.name, password: `not ${PASSWORD}`, code: "000000" });
    await this.press("main form button", "/sign-in refused");
    await this.fill({ name: this.name, password: PASSWORD, code: this.code() });
    await this.press("main form button", "signed in");
    await this.page.locator("form.out").waitFor();
  }

  async signOut() {
    await this.press("form.out button", "signed out");
  }

  /** Shows once more who it is, on the page that asks for that. */
  async prove() {
    await this.fill({ password: PASSWORD, code: this.code() });
    await this.press("main form button", "proved");
  }
}
