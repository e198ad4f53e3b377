import { describe, expect, test } from "vitest";
import { UNDESCRIBED } from "#lib/media/fields.ts";
import { findable, sortName, wordsAsked } from "#lib/media/words.ts";

/** Whether a search for `query` finds a picture whose caption is `caption`, as both engines look for it. */
function finds(query: string, caption: string, fileName = "x"): boolean {
  const { words } = findable({ ...UNDESCRIBED, fileName, caption });
  const asked = wordsAsked(query);
  return asked.length > 0 && asked.every((word) => ` ${words}`.includes(` ${word}`));
}

describe("one word however it is typed", () => {
  test.each([
    ["élysée", "Palais de l’Élysée"],
    ["ELYSEE", "Palais de l’Élysée"],
    ["istanbul", "İSTANBUL"],
    ["ısparta", "Isparta"],
    ["ISPARTA", "ısparta"],
    ["strasse", "Straße"],
    ["lodz", "Łódź"],
    ["мʼята", "м'ята на столі"],
    ["київ", "КИЇВ"],
    ["ΟΔΟΣ", "οδοσήμανση"],
    ["محمد", "مُحَمَّد في جنيف"],
    ["علي", "علی"],
    ["كتاب", "کتاب"],
    ["2026", "٢٠٢٦"],
    ["שלום", "שָׁלוֹם"],
    ["ｓｕｍｍｉｔ", "summit"],
    ["한", "한국"],
    ["京", "東京都庁の会議"],
    ["会議", "東京都庁の会議"],
    ["東京都庁の会議にて撮影", "東京都庁の会議にて撮影した"],
    ["soft\u00adhyphen", "softhyphen"],
  ])("“%s” finds “%s”", (query, caption) => {
    expect(finds(query, caption)).toBe(true);
  });

  test.each([
    ["palace moon", "Élysée Palace"],
    ["ace", "Palace"],
    ["1_0%", "photo 10"],
    ["%", "100%"],
    ["", "anything"],
  ])("“%s” does not find “%s”", (query, caption) => {
    expect(finds(query, caption)).toBe(false);
  });
});

test.each(["IMG2031summitGeneva.JPG", "img", "2031", "summit", "geneva", "img2031summit", "jpg"])(
  "a file IMG2031summitGeneva.JPG is found by “%s”",
  (query) => {
    expect(finds(query, "", "IMG2031summitGeneva.JPG")).toBe(true);
  },
);

test("any beginning of any word is found, in every script", () => {
  const scripts = [
    "abcçdefgğhıijkİIzß",
    "абвгґєіїйяЁ",
    "αβγςώΆ",
    "ابتثجآأإىةک",
    "אבגדםן",
    "कखगािी",
    "กขคาเ",
    "东南京",
    "あアー",
    "가각힣",
  ];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 3_000; round++) {
    const letters = [...(scripts[random(scripts.length)] as string)];
    const word = Array.from({ length: 1 + random(80) }, () => letters[random(letters.length)]).join("");
    const beginning = [...word].slice(0, 1 + random([...word].length)).join("");
    // A mark alone is no beginning that anybody types.
    if (/^\p{M}/u.test(word)) continue;
    const caption = `before ${word}, after`;
    expect(finds(beginning, caption), `${beginning} of ${word}`).toBe(true);
    expect(finds(beginning.toLocaleUpperCase("en"), caption), `capitals of ${beginning} of ${word}`).toBe(true);
  }
});

test("lists go by names as people sort them: photo 9 before photo 10, Ä with a", () => {
  const names = ["Zebra.jpg", "photo 10.jpg", "Ärger.jpg", "photo 9.jpg", "azur.jpg"];
  const sorted = names.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
  expect(sorted).toEqual(["Ärger.jpg", "azur.jpg", "photo 9.jpg", "photo 10.jpg", "Zebra.jpg"]);
});

test("a long text of one word stays within what a database takes", () => {
  const { words } = findable({ ...UNDESCRIBED, fileName: "x", caption: "あ".repeat(1_000), note: "w".repeat(2_000) });
  expect(Math.max(...words.split(" ").map((word) => Buffer.byteLength(word)))).toBeLessThan(2_000);
});
