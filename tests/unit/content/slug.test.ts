import { describe, expect, test } from "vitest";
import { MAX_SLUG_LENGTH } from "#lib/content/limits.ts";
import { Slug, slugify } from "#lib/content/slug.ts";

test.each([
  ["Outcomes of the Paris Summit", "en", "outcomes-of-the-paris-summit"],
  ["  Don’t panic: 3.5% of U.S. “exports”! ", "en", "dont-panic-3-5-of-u-s-exports"],
  ["Crème brûlée à São Tomé", "en", "creme-brulee-a-sao-tome"],
  ["L'accord d'Évian", "fr", "l-accord-d-evian"],
  ["Łódź, Ærø og Þingvellir", "da", "lodz-aero-og-thingvellir"],
  ["Größe über Straße", "de", "groesse-ueber-strasse"],
  ["Größe über Straße", "de-AT", "groesse-ueber-strasse"],
  ["Größe über Straße", "en", "grosse-uber-strasse"],
  ["Äänestys", "fi", "aanestys"],
  ["Arbeits\u00adlosen\u00adgeld", "de", "arbeitslosengeld"],
  ["Київ і Згурський: м'ята", "uk", "kyiv-i-zghurskyi-miata"],
  ["Єдність, їжа, Юлія, Яна, Йосип", "uk", "yednist-yizha-yuliia-yana-yosyp"],
  ["Зеленський їде", "en", "zelenskyi-yide"],
  ["Щука и ёж объявили за́мок", "ru", "shchuka-i-yozh-obyavili-zamok"],
  ["Съюзът и храната", "bg", "sayuzat-i-hranata"],
  ["Ευρώπη και ο μπαμπάς του Γιάννη", "el", "evropi-kai-o-bampas-tou-gianni"],
  ["İstanbul'da IĞDIR ışığı", "tr", "istanbulda-igdir-isigi"],
  ["السَّلام عليكم", "ar", "السلام-عليكم"],
  ["日本語の記事", "ja", "日本語の記事"],
  ["हिन्दी समाचार", "hi", "हिन्दी-समाचार"],
  ["각국 정상", "ko", "각국-정상"],
  ["½ ﬁsh №5", "en", "1-2-fish-no5"],
  ["Киев meets Paris & Αθήνα", "en", "kiev-meets-paris-athina"],
  ["!!!", "en", "untitled"],
  ["", "en", "untitled"],
  ["🚀", "en", "untitled"],
])("the address of %j in %s is %j", (title, language, slug) => {
  expect(slugify(title, language)).toBe(slug);
  expect(Slug.safeParse(slug).success).toBe(true);
});

describe("a long title", () => {
  test("is cut between words", () => {
    const slug = slugify("word ".repeat(40));
    expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
    expect(slug).toMatch(/^(word-)*word$/);
    expect(slugify(`${"a".repeat(MAX_SLUG_LENGTH)} b`)).toBe("a".repeat(MAX_SLUG_LENGTH));
  });

  test("is cut within a word only when it is one word", () => {
    expect(slugify("x".repeat(200))).toBe("x".repeat(MAX_SLUG_LENGTH));
    expect([...slugify("𠮷".repeat(200))]).toHaveLength(MAX_SLUG_LENGTH);
  });

  test("of any kind makes a valid address, however long", () => {
    for (const letters of ["-", "'", "a'", "ß", "щ", "ΰ", "م", "\u0301", "ﷺ", "İ", "\ud800", "a-"]) {
      expect(Slug.safeParse(slugify(letters.repeat(100_000))).success, letters).toBe(true);
    }
  });
});

test.each([
  "",
  "Upper",
  "a b",
  "a--b",
  "-a",
  "a-",
  "a/b",
  "a.b",
  "..",
  "a%2fb",
  "é\u0301".normalize("NFD"),
  "a".repeat(81),
  "a\u0000",
  "<b>",
])("%j is no address", (slug) => {
  expect(Slug.safeParse(slug).success).toBe(false);
});
