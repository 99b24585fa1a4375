// The page opens: under its own policy, from a path of any host, offline after the first visit, ready to install.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, kept, open, phone, started } from "./phone.mjs";

const site = await host();
test.after(() => site.close());

test("the page opens under its own policy and nothing complains", async (t) => {
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  await kept(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
  assert.deepEqual(problems, []);
});

test("the policy stops a script that is not ours", async (t) => {
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.intruder = true";
    document.body.append(script);
    return window.intruder === true;
  });
  assert.equal(ran, false);
  assert.match(problems.join("\n"), /Content Security Policy/);
});

test("after one visit the page opens without its host, and after the browser was killed", async (t) => {
  const site = await host();
  const first = await phone({ t });
  await open(first.page, site.address);
  await kept(first.page);
  await site.close();
  await first.page.reload();
  await started(first.page);
  await first.kill();

  const again = await phone({ t, in: first.folder });
  await open(again.page, site.address);
  const files = await again.page.evaluate(async () => {
    const names = ["solver_loader.js", "solver_bg.wasm", "reader_loader.js", "icons/icon.svg"];
    return Promise.all(names.map(async (name) => (await fetch(name)).ok));
  });
  assert.deepEqual(files, [true, true, true, true]);
  for (const [place, seen] of [["Rota", "Posts and shifts"], ["Rounds", "the buildings come first"], ["More", "How it looks"], ["People", "Name of somebody new"], ["More", "How it looks"], ["Site", "Add a building"]]) {
    await again.page.getByRole("link", { name: place }).first().click();
    await again.page.locator("main").getByText(seen).first().waitFor();
  }
});

test("the page can be installed", async (t) => {
  const { browser, page } = await phone({ t });
  await open(page, site.address);
  await kept(page);
  const session = await browser.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // An empty profile of the tests' browser counts as a private window, which never installs anything.
  const errors = installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito");
  assert.deepEqual(errors, []);
  const { errors: faults, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(faults, []);
  const manifest = JSON.parse(data);
  assert.ok(manifest.icons.some((icon) => icon.purpose === "maskable" && icon.sizes === "512x512"));
  for (const icon of manifest.icons) assert.ok((await page.request.get(site.address + icon.src)).ok(), icon.src);
});

test("a part that does not come is said, and comes when it is asked for again", async (t) => {
  const { page } = await phone({ t, keeps: false });
  await open(page, site.address);
  await page.route("**/room-*.wasm", (route) => route.abort());
  await page.getByRole("link", { name: "More" }).click();
  await page.getByText("This part of the app could not be loaded").waitFor();
  await page.unroute("**/room-*.wasm");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("How it looks").first().waitFor();
  assert.equal(await page.getByText("This part of the app could not be loaded").count(), 0);
});

test("what the phone remembers of theme, size and language holds before the program starts", async (t) => {
  const { page } = await phone({ t, language: "zh-CN", theme: "dark", text: "extra" });
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(site.address);
  const root = page.locator("html");
  assert.equal(await root.getAttribute("data-theme"), "dark");
  assert.equal(await root.getAttribute("data-text"), "extra");
  assert.equal(await root.getAttribute("lang"), "zh-CN");
});

test("when the program cannot come, the page says what to do", async (t) => {
  const { page } = await phone({ t });
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(site.address);
  await page.getByText("open it again when there is a network").waitFor();
});
