// The request is assessed, judged and decided, and what was given is entered for everyone.

import { RECORD, cite, preview, recorded } from "./enter.mjs";

/** For so long a grave step needs no new proof, in seconds, and a minute. */
const PROOF_S = 11 * 60;

export async function decide(official, names) {
  const dossier = `/dossiers/${names.request}`;
  await official.go("/dossiers");
  await official.press(`main a[href="${dossier}"]`, "the dossier");

  await step(official, dossier, "assess");
  await preview(official, "Blankets");
  await recorded(official, "an assessment");

  await step(official, dossier, "judge");
  await official.fill({ "says.item": "needs", "says.favours": "yes", "says.what.en": `It freezes at night (${names.internal})` });
  await preview(official, "It freezes at night");
  await recorded(official, "a judgement");

  official.desk.clock.later(PROOF_S);
  await step(official, dossier, "decide_goods");
  await official.fill({ "says.what.en": `Blankets are given (${names.internal})` });
  await preview(official, "Blankets are given");
  await proved(official);
  await given(official, dossier, names);
  await today(official, dossier);
}

/** Goes from the dossier to a step. */
async function step(official, dossier, name) {
  await official.go(dossier);
  const link = official.page.locator(`main a[href="${dossier}/steps/${name}"]`).first();
  if (!(await link.isVisible())) await official.page.locator("main details summary").first().click();
  await official.press(`main a[href="${dossier}/steps/${name}"]`, `the step ${name}`);
}

/** To decide, one shows once more who one is; what was written waits meanwhile. */
async function proved(official) {
  await official.press(RECORD, "a decision without proof");
  if (!official.page.url().includes("/prove?")) throw new Error("one decides without showing once more who one is");
  await official.prove();
  if (!official.page.url().includes("/drafts/")) throw new Error(`the decision is not where it waited: ${official.page.url()}`);
  await preview(official, "Blankets are given");
  await recorded(official, "a decision");
}

/** What is given, for everyone. */
async function given(official, dossier, { source }) {
  await step(official, dossier, "give");
  await official.fill({
    "says.purpose.ja": "避難民のための毛布(試行)", "says.purpose.en": "Blankets for displaced people (trial)",
    "says.recipient": "body/unhcr", "says.decided": official.desk.clock.today(), public: "yes",
  });
  await cite(official, source);
  await preview(official, "Blankets for displaced people (trial)");
  await recorded(official, "goods");
}

/** Today tells of what is new, and leads to the dossier. */
async function today(official, dossier) {
  await official.go("/today");
  await official.look("/today");
  await official.must("Blankets are given", "Today");
  if ((await official.page.locator(`main a[href^="${dossier}"]`).count()) === 0) throw new Error("Today does not lead to the request");
}
