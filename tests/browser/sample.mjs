// The built-in sample community, brought in as a person would.

const TRY = { en: "Try the sample community", "zh-CN": /^试试?用?示例社区$/ };
const USE = { en: "Use the sample community", "zh-CN": "使用示例社区" };

/** Asks for the sample community on the Today page, looks at what it would bring, and takes it. */
export async function sampleCommunity(page, language) {
  await page.getByRole("button", { name: TRY[language] }).first().click();
  await page.getByRole("button", { name: USE[language] }).click();
  await page.getByRole("button", { name: USE[language] }).waitFor({ state: "detached" });
}
