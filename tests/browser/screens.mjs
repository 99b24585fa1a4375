// Every screen there is: the accessibility check, the overflow check and the gallery visit them all.

/** Screens of the sample community; its week is that of 2 March 2020. */
export const SCREENS = [
  { name: "today", route: "#/today" },
  { name: "rota-day", route: "#/rota/2020-03-05" },
  { name: "rota-week", route: "#/week/2020-03-02" },
  { name: "plan", route: "#/plan/2020-03-02" },
  { name: "posts", route: "#/posts" },
  { name: "people", route: "#/people" },
  { name: "site", route: "#/site" },
  { name: "more", route: "#/more" },
  { name: "data", route: "#/data" },
  { name: "import", route: "#/import" },
];

export const LANGUAGES = ["zh-CN", "en"];
export const THEMES = ["light", "dark"];
