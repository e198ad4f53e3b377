import { expect, test } from "vitest";
import { frontMoved, hreflangs } from "#lib/translations/alternates.ts";

const uk = { language: "uk", path: "talks/uk" };
const de = { language: "de", path: "talks/de" };
const en = { language: "en", path: "talks/en" };

test("every page of a group names the same one for those who read none of them", () => {
  const standard = (pages: { language: string; path: string }[]) => hreflangs(pages, { language: "en" })["x-default"];
  for (const pages of [
    [uk, de],
    [de, uk],
  ])
    expect(standard(pages)).toBe("/talks/de");
  expect(standard([uk, de, en])).toBe("/talks/en");
});

test("a front that was spelled otherwise is elsewhere for good, the one of the site itself for now", () => {
  const site = { language: "en" };
  expect(frontMoved(site, "uk", "uk")).toBeNull();
  expect(frontMoved(site, "uk", "UK")).toEqual({ to: "/in/uk", forGood: true });
  expect(frontMoved(site, "pt-BR", "pt-BR")).toEqual({ to: "/in/pt-br", forGood: true });
  expect(frontMoved(site, "en", "en")).toEqual({ to: "/", forGood: false });
});
