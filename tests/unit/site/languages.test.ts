import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { dayOrClock } from "#components/site/when.ts";
import { en as pageEnglish } from "#components/site/words/en.ts";
import { PAGE_LANGUAGES, wordsIn } from "#components/site/words/in-language.ts";
import type { Words } from "#components/site/words/words.ts";
import { localeOf, numberIn, ownNameOf } from "#lib/content/language.ts";
import { en as textEnglish } from "#lib/content/words/en.ts";
import { inFull, missingIn, nearest, type Translated } from "#lib/content/words/fallback.ts";
import { contentWords, TEXT_LANGUAGES } from "#lib/content/words.ts";

/** Those that the product promises in full; others may be on their way. */
const PROMISED = ["ar", "de", "en", "fr", "uk"];
const NO_LANGUAGES = ["fallback.ts", "in-language.ts", "plural.ts", "text-words.ts", "words.ts"];

const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !NO_LANGUAGES.includes(name))
    .map((name) => name.replace(/\.ts$/, ""));

test("every file of a language is in the catalogue, and every language of pages has words of texts", () => {
  expect(filesIn("components/site/words").sort()).toEqual(Object.keys(PAGE_LANGUAGES).sort());
  expect(filesIn("lib/content/words").sort()).toEqual(Object.keys(TEXT_LANGUAGES).sort());
  expect(Object.keys(TEXT_LANGUAGES).sort()).toEqual(Object.keys(PAGE_LANGUAGES).sort());
});

for (const [tag, words] of Object.entries(PAGE_LANGUAGES))
  test(`what is missing in ${ownNameOf(tag)} is named`, async ({ annotate }) => {
    const missing = [
      ...missingIn(words, pageEnglish),
      ...missingIn(TEXT_LANGUAGES[tag] ?? {}, textEnglish).map((name) => `text: ${name}`),
    ];
    if (PROMISED.includes(tag)) expect(missing).toEqual([]);
    else if (missing.length > 0) await annotate(`${tag} has no words yet for: ${missing.join(", ")}`);
  });

test("a language that somebody has begun speaks English where it has no words, deep inside too", () => {
  const polish: Translated<Words> = {
    home: "Strona główna",
    search: { find: "Szukaj" },
    record: { diff: { added: "Dodano" } },
  };
  const full = inFull(polish, pageEnglish);
  expect(full).toMatchObject({ home: "Strona główna", latest: "Latest", search: { find: "Szukaj", all: "All" } });
  expect(full.record.diff).toEqual({ ...pageEnglish.record.diff, added: "Dodano" });
  expect(full.minutes(3)).toBe("3 min read");
  const missing = missingIn(polish, pageEnglish);
  expect(missing).toContain("search.all");
  expect(missing).toContain("record.diff.removed");
  expect(missing).not.toContain("home");
});

test("an added language needs nothing but its words: any tag of it finds them", () => {
  const catalogue = { en: 1, pl: 2, "zh-hant": 3 };
  expect(["pl", "pl-PL", "zh-Hant-TW"].map((tag) => nearest(catalogue, tag))).toEqual([2, 2, 3]);
  expect(nearest(catalogue, "zh-Hans")).toBeUndefined();
  expect(nearest(catalogue, "constructor")).toBeUndefined();
  // Dates, numbers and names come from Unicode, whatever the language.
  expect(ownNameOf("pl")).toBe("Polski");
  expect(numberIn("pl", 12345)).toBe("12\u00a0345");
  const where = { language: "pl", timeZone: "UTC" };
  expect(dayOrClock(new Date("2026-03-14T12:00Z"), new Date("2027-01-01"), where)).toBe("14 marca 2026");
});

test("what is counted takes each form that its language has", () => {
  const count = (language: string) => wordsIn(language).search.count;
  expect([1, 2, 5, 21, 22, 25, 111].map(count("uk"))).toEqual([
    "1 результат",
    "2 результати",
    "5 результатів",
    "21 результат",
    "22 результати",
    "25 результатів",
    "111 результатів",
  ]);
  expect([0, 1, 2, 3, 11, 100].map(count("ar"))).toEqual([
    "لا نتائج",
    "نتيجة واحدة",
    "نتيجتان",
    "3 نتائج",
    "11 نتيجة",
    "100 نتيجة",
  ]);
  expect([0, 1, 2].map(count("fr"))).toEqual(["0 résultat", "1 résultat", "2 résultats"]);
  expect([1, 2].map(count("de"))).toEqual(["1 Treffer", "2 Treffer"]);
  expect(contentWords("de").gallery(1)).toBe("Galerie, 1 Bild");
});

test("a tag that no language has breaks no page", () => {
  expect(localeOf("en-12")).toBe("en-GB");
  expect(ownNameOf("xx-abcdefghij")).toBeTruthy();
  expect(["uk", "de", "ar", "pt-BR"].map(ownNameOf)).toEqual([
    "Українська",
    "Deutsch",
    "العربية",
    "Português (Brasil)",
  ]);
});
