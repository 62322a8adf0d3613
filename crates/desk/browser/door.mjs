// Through the door, as a person goes: the set-up link, a second factor, and then the form to sign in.

import { Person } from "./person.mjs";
import { within } from "./wait.mjs";

/** Sets a desk up and signs in to it; the cookies of whoever has signed in, and what is wrong with the pages on the way. */
export async function enter(opened, desk) {
  const wrong = [];
  const first = await opened({ name: "desk", colorScheme: "light", javaScriptEnabled: true });
  const person = new Person("administrator-of-the-check", await first.newPage(), desk, wrong);
  await within(person.setUp(), "setting the desk up");
  await within(first.close(), "closing a window");
  const second = await opened({ name: "phone", colorScheme: "dark", javaScriptEnabled: false });
  person.page = await second.newPage();
  await within(person.signIn(), "signing in");
  const cookies = await within(second.storageState(), "the cookies");
  await within(second.close(), "closing a window");
  return { cookies, wrong };
}
