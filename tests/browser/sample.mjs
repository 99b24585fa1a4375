// The built-in sample community, brought in as a person would.

const TRY = { en: "Try the sample community", "zh-CN": "试用示例社区" };
const FIND = { en: "Find a plan", "zh-CN": "开始排" };
const FOUND = { en: "This is the plan", "zh-CN": "方案出来了" };
const ACCEPT = { en: "Use this plan", "zh-CN": "采用这个方案" };
const USE = { en: "Use the sample community", "zh-CN": "使用示例社区" };

/** Asks for the sample community on the Today page, looks at what it would bring, and takes it. */
export async function sampleCommunity(page, language) {
  await page.getByRole("button", { name: TRY[language] }).first().click();
  await page.getByRole("button", { name: USE[language] }).click();
  await page.getByRole("button", { name: USE[language] }).waitFor({ state: "detached" });
}

/** Plans the sample's week; `look` sees the proposal before it is taken. */
export async function plannedWeek(page, address, language, look = async () => {}) {
  await page.goto(`${address}#/plan/2020-03-02`);
  await page.getByRole("button", { name: FIND[language] }).click();
  await page.getByText(FOUND[language]).first().waitFor({ timeout: 60_000 });
  await look();
  await page.getByRole("button", { name: ACCEPT[language] }).click();
  await page.getByRole("button", { name: ACCEPT[language] }).waitFor({ state: "detached" });
}
