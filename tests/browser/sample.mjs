// The built-in sample community, brought in as a person would.
import { LANGUAGES } from "./screens.mjs";

const WORDS = { [LANGUAGES[0]]: /示例|样例/, [LANGUAGES[1]]: /sample community/i };

/** Presses "try the sample community" in whichever language the page is, and waits until it is there. */
export async function sampleCommunity(page) {
  const language = await page.locator("html").getAttribute("lang");
  const button = page.getByRole("button", { name: WORDS[language] ?? WORDS.en }).first();
  await button.click();
  await button.waitFor({ state: "detached" });
}
