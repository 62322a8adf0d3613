// Through the door, as a person goes: the set-up link, a second factor, and then the form to sign in.

import { createHmac } from "node:crypto";
import { axe } from "./page.mjs";
import { within } from "./wait.mjs";

const NAME = "administrator-of-the-check";
const PASSWORD = "a wharf, a dove and 34 years";
const STEP_S = 30;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that a phone shows so many steps from now (RFC 6238). */
export function code(secret, later = 0) {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_S) + later));
  const digest = createHmac("sha1", key).update(step).digest();
  const number = digest.readUInt32BE(digest[digest.length - 1] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Sets a desk up and signs in to it; the cookies of whoever has signed in, and what is wrong with the pages on the way. */
export async function enter(opened, desk) {
  const link = desk.said().match(/http:\S+\/set-up\/\S+/)?.[0];
  if (!link) throw new Error("the desk prints no link to set it up");
  const first = await opened({ name: "desk", colorScheme: "light", javaScriptEnabled: true });
  const [secret, found] = await setUp(first, link);
  await within(first.close(), "closing a window");
  const second = await opened({ name: "phone", colorScheme: "dark", javaScriptEnabled: false });
  found.push(...(await signIn(second, desk.address, secret)));
  const cookies = await within(second.storageState(), "the cookies");
  await within(second.close(), "closing a window");
  return { cookies, wrong: found };
}

async function setUp(window, link) {
  const page = await within(window.newPage(), "a new tab");
  await within(page.goto(link), "the set-up page");
  const wrong = await named(page, "/set-up");
  const secret = (await within(page.textContent("code.secret"), "the secret")).replace(/\s/g, "");
  await fill(page, { name: NAME, password: PASSWORD, again: PASSWORD, shown: code(secret) });
  await within(page.selectOption("[name=office]", "office/hq"), "the office");
  await within(page.click("main form button"), "setting up");
  await within(page.waitForSelector("ol.codes"), "the recovery codes");
  wrong.push(...(await named(page, "the recovery codes")));
  return [secret, wrong];
}

async function signIn(window, address, secret) {
  const page = await within(window.newPage(), "a new tab");
  await within(page.goto(`${address}/sign-in`), "the page to sign in");
  await fill(page, { name: NAME, password: `not ${PASSWORD}`, code: "000000" });
  await within(page.click("main form button"), "signing in with a wrong password");
  const wrong = await named(page, "/sign-in refused");
  // a code is accepted once: the set-up had this one, so it is that of the next step
  await fill(page, { name: NAME, password: PASSWORD, code: code(secret, 1) });
  await within(page.click("main form button"), "signing in");
  await within(page.waitForSelector("form.out"), "whoever has signed in");
  return wrong;
}

async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    await within(page.fill(`main [name=${name}]`, value), `the field ${name}`);
  }
}

async function named(page, name) {
  return (await axe(page)).map((what) => `${name}: ${what}`);
}
