// What the accessibility checker says of a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it stands: the rule, and where. */
export const found = (page) =>
  page.evaluate(`${AXE}; axe.run(document, { resultTypes: ["violations"] }).then((result) =>
    result.violations.map((rule) => rule.id + ": " + rule.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | ")))`);
