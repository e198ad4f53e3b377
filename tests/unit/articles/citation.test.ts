import { expect, test } from "vitest";
import { citationsOf } from "#lib/articles/citation.ts";

const SITE = { name: "The Lake & Shore", url: "https://paper.example", timeZone: "Asia/Tokyo" };
const ARTICLE = {
  id: "a1b2",
  path: "talks/lake",
  title: "What 100% of {them} said",
  language: "en",
  bylines: ["Mara Ellison", "Agence du Lac"].map((name) => ({ id: name, name, slug: name })),
  publishedAt: new Date("2026-03-14T17:20:00Z"),
};

test("a reference gives whole names, the day in the newsroom's zone, and the address", () => {
  expect(citationsOf(ARTICLE, SITE)?.bibtex).toBe(
    [
      "@article{a1b2,",
      "  title = {{What 100\\% of \\{them\\} said}},",
      "  author = {{Mara Ellison} and {Agence du Lac}},",
      "  journaltitle = {The Lake \\& Shore},",
      "  date = {2026-03-15},",
      "  url = {https://paper.example/talks/lake},",
      "  langid = {en},",
      "}",
    ].join("\n"),
  );
  expect(citationsOf(ARTICLE, SITE)?.ris.split("\n")).toEqual([
    "TY  - NEWS",
    "TI  - What 100% of {them} said",
    "AU  - Mara Ellison",
    "AU  - Agence du Lac",
    "T2  - The Lake & Shore",
    "PY  - 2026",
    "DA  - 2026/03/15",
    "UR  - https://paper.example/talks/lake",
    "LA  - en",
    "ER  - ",
  ]);
});

test("a title cannot end its field, and what has no date is not cited", () => {
  const hostile = citationsOf({ ...ARTICLE, title: "}, url = {https://elsewhere.example" }, SITE)?.bibtex ?? "";
  expect(hostile).toContain("{{\\}, url = \\{https://elsewhere.example}}");
  expect(citationsOf({ ...ARTICLE, publishedAt: null }, SITE)).toBeNull();
});
