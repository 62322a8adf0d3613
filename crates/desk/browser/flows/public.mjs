// What everyone sees of it: what was entered for everyone, and no word more.

/** Pages for everyone that could tell of a request, and every file of data. */
const PAGES = ["/public", "/public/in-kind", "/public/home", "/public/sources", "/public/numbers", "/public/data"];

export async function everyone(page, desk, { source, internal }) {
  await page.goto(`${desk.address}/public/in-kind`);
  await page.locator("main a", { hasText: "Blankets for displaced people (trial)" }).first().click();
  await page.locator("h1", { hasText: "Blankets for displaced people (trial)" }).waitFor();
  const seen = [page.url()];
  await page.goto(`${desk.address}/public/${source.replace("source/", "sources/")}`);
  await page.locator("h1", { hasText: "Letter of UNHCR (trial)" }).waitFor();
  seen.push(page.url());
  for (const path of PAGES) {
    await page.goto(desk.address + path);
    seen.push(page.url(), ...(await page.$$eval("main a[href^='/public/data/']", (all) => all.map((one) => one.href))));
  }
  for (const address of new Set(seen)) {
    const answer = await page.context().request.get(address);
    const text = await answer.text();
    if (!answer.ok() || text.length < 100) throw new Error(`${address}: status ${answer.status()}`);
    if (text.includes(internal)) throw new Error(`${address} tells everyone "${internal}"`);
  }
  await closed(page, desk);
}

/** Whoever has not signed in comes to no page of officials. */
async function closed(page, desk) {
  for (const path of ["/today", "/record/entries", "/dossiers", "/enter"]) {
    const answer = await page.goto(desk.address + path);
    if (answer.status() !== 401 && !page.url().includes("/sign-in")) throw new Error(`everyone comes in at ${path}`);
  }
}
