// A letter comes in: its source and the request that it makes are entered.

const PREVIEW = "main form.enter .row button[value=preview]";
/** The button that records. */
export const RECORD = "main form.enter .row button[value=record]";
/** A word of the office that nobody outside may read. */
const INTERNAL = "shirasagi-internal";

/** Enters them; what they are called. */
export async function enter(official, { scripts }) {
  const names = { source: "source/unhcr-letter-trial", request: "request/blankets-trial", internal: INTERNAL };
  await mistyped(official);
  await source(official, names);
  await request(official, names, scripts);
  return names;
}

/** What is mistyped is told above the form, and the list there leads to the field. */
async function mistyped(official) {
  await official.go("/enter/source");
  await official.fill({ "says.id": "letter of UNHCR", "says.title.en": "A letter of UNHCR", "says.published": "last week" });
  await official.press(PREVIEW, "a mistyped source");
  const { page } = official;
  for (const name of ["says.id", "says.published", "says.reliability"]) {
    const link = page.locator(`main .errors a[href="#e-${name}"]`);
    if ((await link.count()) !== 1) throw new Error(`what is wrong with ${name} is not told: ${await official.reads()}`);
    await link.click();
    if (!page.url().endsWith(`#e-${name}`)) throw new Error(`the list does not lead to ${name}`);
    const field = page.locator(`[id="e-${name}"]`);
    const told = await field.getAttribute("aria-describedby");
    if (!told?.split(" ").includes(`e-${name}-wrong`)) throw new Error(`nothing at ${name} says what is wrong`);
    const focused = await field.evaluate((one) => one === document.activeElement);
    if (!focused) throw new Error(`the list leads to ${name}, and one cannot write there at once`);
  }
  const kept = await page.inputValue("[name='says.title.en']");
  if (kept !== "A letter of UNHCR") throw new Error("what was typed is lost");
}

async function source(official, { source }) {
  await official.fill({
    "says.id": source, "says.published": official.desk.clock.today(), "says.reliability": "official",
    "says.title.ja": "UNHCRの書簡(試行)", "says.title.en": "Letter of UNHCR (trial)",
  });
  await preview(official, "Letter of UNHCR (trial)");
  const before = await entries(official);
  const sent = await official.page.$$eval("main form.enter input", (all) => all.map((one) => [one.name, one.value]));
  await recorded(official, "a source");
  const [address, after] = [official.page.url(), await entries(official)];
  if (after !== before + 1) throw new Error(`${before} entries and one more are ${after}`);
  await again(official, "/enter/source", { ...Object.fromEntries(sent), do: "record" });
  await official.go("/enter");
  if ((await entries(official)) !== after) throw new Error("what is sent twice is there twice");
  await official.page.goto(address);
  await official.must("Letter of UNHCR (trial)", "what was recorded");
}

/** The same form once more, as from a second click or a page that was loaded again. */
async function again(official, path, form) {
  const { desk, page } = official;
  const answer = await page.context().request.post(desk.address + path, { form, headers: { origin: desk.address } });
  if (!answer.ok() || !answer.url().includes("/entered/")) throw new Error(`sent again: ${answer.status()} ${answer.url()}`);
}

async function request(official, { source, request, internal }, scripts) {
  await official.go("/enter/request");
  await official.fill({ "says.id": request, "says.what.en": `Blankets for 2,000 people (${internal})` });
  await kept(official, scripts);
  await official.fill({
    "says.what.ja": "毛布2,000人分", "says.received": official.desk.clock.today(), "says.by.0": "body/unhcr",
  });
  await official.page.check("[name^='says.forms.'][value=in_kind]");
  await cite(official, source);
  await preview(official, internal);
  await recorded(official, "a request");
  await official.must(internal, "the entry that was just recorded");
}

/** What was begun is kept: by the script while one writes, by a button without. */
async function kept(official, scripts) {
  const { page } = official;
  if (scripts) {
    const told = page.locator("[data-kept]");
    const words = await told.getAttribute("data-kept");
    await page.waitForFunction(([words]) => document.querySelector("[data-kept]").textContent === words, [words]);
    await official.go("/drafts");
  } else {
    await official.press("main form.enter .row button[value=draft]", "a draft is kept");
  }
  await official.press("main table a", "a draft");
  const there = await page.inputValue("[name='says.what.en']");
  if (!there.startsWith("Blankets")) throw new Error("the draft is empty");
}

/** Names a source in the form, in a row of its own. */
export async function cite(official, source) {
  await official.press("main button[value='add cites']", "a row more");
  await official.fill({ "cites.0.source": source });
}

/** Looks at what the form would record: nothing is, and the page says something. */
export async function preview(official, says) {
  const before = await entries(official);
  await official.press(PREVIEW, "a preview");
  await official.page.locator(RECORD).waitFor();
  await official.must(says, "the preview");
  if ((await entries(official)) !== before) throw new Error("a preview records something");
}

/** Records what was looked at. */
export async function recorded(official, what) {
  await official.press(RECORD, what);
  if (!official.page.url().includes("/entered/")) throw new Error(`${what} is not recorded: ${await official.reads()}`);
}

/** How many entries the foot of the page counts. */
export async function entries(official) {
  const foot = await official.page.locator("footer").innerText();
  return Number(foot.match(/([\d,]+) entries/)[1].replace(/,/g, ""));
}
