// The desk is set up, and an administrator lets an official in.

import { Person } from "../person.mjs";

const DAY_S = 86_400;

/** The official, signed in, in a role that enters and one that decides. */
export async function account(window, desk, wrong) {
  const administrator = new Person("kanri", await window(), desk, wrong);
  await administrator.setUp();
  await administrator.signOut();
  // the founding record was laid down on the day of the set-up: what follows is of the next
  desk.clock.later(DAY_S);
  await administrator.signIn();
  const code = await invited(administrator, "tanto", ["officer", "decider"]);

  const official = new Person("tanto", await window(), desk, wrong);
  await official.go("/set-up");
  await official.fill({ code });
  await official.press("main form button", "/set-up with a code");
  await official.makeAccount();
  await official.signOut();
  await official.signIn();
  // a code is of use once
  await official.go("/set-up");
  await official.fill({ code });
  await official.press("main form button", "/set-up with a used code");
  if (await official.page.locator("code.secret").count()) throw new Error("a one-time code makes two accounts");
  return official;
}

/** Enters a user of the Headquarters with roles, and invites them: the one-time code. */
async function invited(administrator, name, roles) {
  await administrator.go("/admin/users");
  await administrator.fill({ name, office: "office/hq" });
  for (const role of roles) await administrator.page.check(`[name=role][value=${role}]`);
  await administrator.press("main form button", "a new user");
  await administrator.press("main form[action$='/invite'] button", "an invitation");
  return (await administrator.page.textContent("code.secret")).trim();
}
