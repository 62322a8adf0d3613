// As of the day before it was entered: it is not there, the page says which moment it shows, and every link stays in it.

export async function past(official, { request, internal }) {
  const { page, desk } = official;
  await official.go("/dossiers");
  await official.must(internal, "the dossiers of today");
  const { clock } = desk;
  const yesterday = new Date(Date.parse(clock.today()) - 86_400_000).toISOString().slice(0, 10);
  const details = page.locator("details.moment summary");
  if (await details.isVisible()) await details.click();
  await page.fill("#as-of-known", yesterday);
  await official.press("form.as-of button", "the dossiers as known yesterday");
  if ((await official.reads()).includes(internal)) throw new Error("yesterday one knew already of a request of today");
  await page.locator(".past").waitFor();
  const links = await page.$$eval("main a[href^='/'], nav a[href^='/']", (all) => all.map((one) => one.getAttribute("href")));
  // who enters something does it today
  const lost = links.filter((path) => !path.startsWith("/enter") && !path.includes(`known=${yesterday}`));
  if (links.length < 10) throw new Error(`too few links: ${links.join(" ")}`);
  if (lost.length > 0) throw new Error(`links that lose the moment: ${lost.slice(0, 5).join(" ")}`);
  await page.locator("main a[href^='/dossiers/']").first().click();
  await page.locator(".past").waitFor();
  const answer = await page.goto(`${desk.address}/dossiers/${request}?known=${yesterday}`);
  if (answer.status() !== 404) throw new Error(`the request is answered with ${answer.status()} as known before it came`);
  await page.goto(`${desk.address}/dossiers/${request}`);
  await official.must(internal, "the request of today");
}
