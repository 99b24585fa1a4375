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

const ROUND = {
  en: { who: "Who goes", begin: "Begin this round", plan: "Plan who goes where", use: "Use this one", accept: "Use this plan", again: "Plan again" },
  "zh-CN": { who: "谁去", begin: "开始这轮排查", plan: "安排谁去哪里", use: "就用这个", accept: "采用这个方案", again: "重新安排" },
};

/** Takes the best plan so far, or the whole one where the search is over already. */
const taken = (page, { use, accept }) =>
  page.getByRole("button", { name: use, exact: true }).or(page.getByRole("button", { name: accept, exact: true })).first().click();

/** Begins a round of the sample with three pairs and takes the first plan that is found. */
export async function plannedRound(page, address, language) {
  const words = ROUND[language];
  await page.goto(`${address}#/rounds/new`);
  const heads = page.getByRole("group", { name: words.who }).locator("label");
  await heads.first().waitFor();
  for (let n = 0; n < 6; n++) await heads.nth(n).click();
  await page.getByRole("button", { name: words.begin }).click();
  await page.getByRole("button", { name: words.plan }).click();
  await taken(page, words);
  await page.getByRole("link", { name: words.again }).waitFor();
}

const BATCH = {
  en: {
    chat: "Tom 7-1-201: two dozen eggs, 2 loaves of bread\nPetra 12-2-402: 5 kg rice, 1 l oil, must be Goldfish\nEva: 3 kg potatoes",
    label: "The chat",
    read: "Read it",
    take: "Take these",
    batch: "New batch",
    who: "Who carries",
    begin: "Put this batch together",
    plan: "Plan who brings what",
    use: "Use this one",
    accept: "Use this plan",
    clean: "These are disinfected now",
    leave: "The carriers leave",
  },
  "zh-CN": {
    chat: "7-1-201 老汤：鸡蛋两板，面包2个\n12-2-402 佩嫂：大米10斤，菜籽油5L 1桶，只要金鱼牌的\n小伊：土豆3斤",
    label: "聊天内容",
    read: "读取",
    take: "记下这些",
    batch: "新批次",
    who: "谁来送",
    begin: "组成批次",
    plan: "安排谁送哪些",
    use: "就用这个",
    accept: "采用这个方案",
    clean: "这些已经消毒了",
    leave: "出发",
  },
};

/** Takes two orders from a chat, one line of it unclear, and lets two people carry them in a batch that has left. */
export async function runningBatch(page, address, language) {
  const words = BATCH[language];
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await page.goto(`${address}#/paste`);
  await page.getByLabel(words.label).fill(words.chat);
  await press(words.read);
  await press(words.take);
  await page.getByRole("link", { name: words.batch }).click();
  const heads = page.getByRole("group", { name: words.who }).locator("label");
  await heads.first().waitFor();
  for (const n of [0, 1]) await heads.nth(n).click();
  await press(words.begin);
  await press(words.plan);
  await taken(page, words);
  await press(words.clean);
  await press(words.leave);
  await page.getByRole("button", { name: words.leave, exact: true }).waitFor({ state: "detached" });
}
