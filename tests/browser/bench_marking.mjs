// How long from the tap on "Reached" to the next door on the screen and to the disk's answer: 3,000 households, 9,000
// visits, the processor slowed down four times. Prints medians and 95th percentiles; asserts nothing.
import { host, open, phone } from "./phone.mjs";
import { accept, choose, go, saved } from "./person.mjs";

const MARKS = Number(process.env.MARKS ?? 40);
const STAIRWELLS = 250;
// One team with every door is the worst there can be; a real round has some.
const TEAMS = Number(process.env.TEAMS ?? 1);
const at = (n) => `2020-03-04T${String(8 + Math.floor(n / 1800)).padStart(2, "0")}:${String(Math.floor(n / 30) % 60).padStart(2, "0")}:00`;

/** A community of 250 stairwells of six floors and two doors, all listed, with three rounds behind it and one before it. */
function community() {
  const numbers = [1, 2, 3, 4, 5, 6].flatMap((floor) => [`${floor}01`, `${floor}02`]);
  const buildings = [], stairwells = [], households = [], visits = [], climbs = [];
  for (let n = 0; n < STAIRWELLS; n++) {
    const building = `b${Math.floor(n / 5)}`;
    if (n % 5 === 0) buildings.push({ id: building, number: String(n / 5 + 1) });
    stairwells.push({ id: `s${n}`, building, unit: String((n % 5) + 1), floors: 6, doors: { regular: 2 }, entrance: { x: (n % 25) * 12, y: Math.floor(n / 25) * 30 } });
    for (const door of numbers) households.push({ id: `h${n}-${door}`, building: String(Math.floor(n / 5) + 1), unit: String((n % 5) + 1), door, residents: 3 });
    climbs.push({ stairwell: `s${n}`, doors: numbers, at: 540, until: 560 });
    for (let round = 0; round < 3; round++) {
      for (const door of numbers) visits.push({ id: `v${round}-${n}-${door}`, round: `r${round}`, stairwell: `s${n}`, door, when: at(n), outcome: "reached", answers: { temperature: "36.5" } });
    }
  }
  const teams = Array.from({ length: TEAMS }, (_, team) => ({ people: ["p"], climbs: climbs.filter((_, n) => n % TEAMS === team) }));
  const round = (id, day) => ({ id, day, from: 540, to: 1200, teams });
  const rounds = ["r0", "r1", "r2", "r3"].map((id, n) => round(id, `2020-03-0${n + 1}`));
  const people = [{ id: "p", name: "Li", role: "volunteer" }];
  return { format: "stairwell.backup/1", made_at: "2020-03-04T12:00:00", people, buildings, stairwells, households, rounds, visits };
}

const percentile = (times, share) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);

const site = await host();
const { page, close } = await phone();
await open(page, site.address);
const file = { name: "backup.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(community())) };
await choose(page, file);
await accept(page, "Put this backup back");
await go(page, "#/rounds/r3/team/1");
await page.locator("h2.big").waitFor({ timeout: 60_000 });
await saved(page);
const session = await page.context().newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
const [shown, kept] = await page.evaluate(async (marks) => {
  const shown = [], kept = [];
  const door = () => document.querySelector("h2.big")?.textContent;
  const isSaved = () => document.querySelector(".frame-state:not(.saving):not(.unsaved)") !== null;
  const until = (done) => new Promise((resolve) => {
    const look = () => (done() ? resolve(performance.now()) : setTimeout(look, 0));
    look();
  });
  for (let n = 0; n < marks; n++) {
    const before = door();
    const begun = performance.now();
    document.querySelector(".button.main.done").click();
    shown.push((await until(() => door() !== before)) - begun);
    kept.push((await until(isSaved)) - begun);
    await new Promise((rest) => setTimeout(rest, 200));
  }
  return [shown, kept];
}, MARKS);
console.log(`${MARKS} doors marked, processor slowed down 4 times, 3,000 households, 9,000 visits, teams: ${TEAMS}`);
console.log(`on the screen: median ${percentile(shown, 0.5)} ms, 95 % ${percentile(shown, 0.95)} ms`);
console.log(`on the disk:   median ${percentile(kept, 0.5)} ms, 95 % ${percentile(kept, 0.95)} ms`);
await close();
await site.close();
