// Every screen there is: the accessibility check, the overflow check and the gallery visit them all.
import { started } from "./phone.mjs";

/** Screens of the sample community; its week is that of 2 March 2020. `into`: the first link like this leads there, with
 * `then` at its end; `into2`: from there the first link like this. */
export const SCREENS = [
  { name: "today", route: "#/today" },
  { name: "rota-day", route: "#/rota/2020-03-05" },
  { name: "rota-slot", route: "#/rota/2020-03-05", into: "#/rota/2020-03-05/" },
  { name: "rota-week", route: "#/week/2020-03-02" },
  { name: "plan", route: "#/plan/2020-03-02" },
  { name: "posts", route: "#/posts" },
  { name: "post", route: "#/posts", into: "#/posts/" },
  { name: "people", route: "#/people" },
  { name: "person", route: "#/people", into: "#/people/" },
  { name: "site", route: "#/site" },
  { name: "building", route: "#/site", into: "#/site/" },
  { name: "rounds", route: "#/rounds" },
  { name: "round-new", route: "#/rounds/new" },
  { name: "round", route: "#/rounds", into: "#/rounds/r" },
  { name: "round-plan", route: "#/rounds", into: "#/rounds/r", then: "/plan" },
  { name: "round-team", route: "#/rounds", into: "#/rounds/r", then: "/team/1" },
  { name: "round-door", route: "#/rounds", into: "#/rounds/r", then: "/team/1", into2: "/door/" },
  { name: "outside", route: "#/outside" },
  { name: "households", route: "#/households" },
  { name: "deliveries", route: "#/deliveries" },
  { name: "inbox", route: "#/inbox" },
  { name: "order", route: "#/deliveries", into: "#/orders/" },
  { name: "batch-new", route: "#/batches/new" },
  { name: "batch", route: "#/deliveries", into: "#/batches/b" },
  { name: "batch-carry", route: "#/deliveries", into: "#/batches/b", then: "/carry/1" },
  { name: "paste", route: "#/paste" },
  { name: "shop", route: "#/shop" },
  { name: "prices", route: "#/prices" },
  { name: "deliveries-report", route: "#/deliveries/report" },
  { name: "more", route: "#/more" },
  { name: "data", route: "#/data" },
  { name: "import", route: "#/import" },
];

export const LANGUAGES = ["zh-CN", "en"];
export const THEMES = ["light", "dark"];

/** Walks to a screen and waits until its part of the app is there. */
export async function visit(page, address, { route, into, then = "", into2 }) {
  await page.goto(address + route);
  await started(page);
  const main = page.locator("main");
  if (into) {
    const link = main.locator(`a[href*="${into}"]`).first();
    const href = await link.getAttribute("href");
    await page.goto(address + href + then);
  }
  if (into2) {
    const href = await main.locator(`a[href*="${into2}"]`).first().getAttribute("href");
    await page.goto(address + href);
  }
  await main.locator(":is(h1, h2, h3, p, button, a):visible").first().waitFor();
}
