import { describe, expect, test } from "vitest";
import { folded } from "#lib/search/letters.ts";
import { stemmed } from "#lib/search/stem.ts";
import { termOf, termsIn, wordsIn } from "#lib/search/terms.ts";

describe("a word is the same in every spelling that people take for it", () => {
  test.each([
    ["Ukrainian apostrophes", ["м'ята", "м’ята", "мʼята", "М`ЯТА"], "мята"],
    ["ё and ґ", ["ёлка", "Елка", "е\u0308лка"], "елка"],
    ["ґ", ["ґанок", "ганок"], "ганок"],
    ["stress marks", ["за\u0301мок", "замок"], "замок"],
    ["vowel signs of Arabic", ["مُعَاهَدَة", "معاهدة", "معاهده"], "معاهده"],
    ["alef and hamza", ["أحمد", "إحمد", "آحمد", "احمد"], "احمد"],
    ["yeh and alef maqsura", ["مستشفى", "مستشفي", "مستشفی"], "مستشفي"],
    ["tatweel and joiners", ["كـــتاب", "كت\u200cاب", "کتاب"], "كتاب"],
    ["Arabic figures", ["٢٠٢٦", "۲۰۲۶", "2026"], "2026"],
    ["the Turkish i", ["İSTANBUL", "istanbul", "ıstanbul", "ISTANBUL"], "istanbul"],
    ["Turkish endings behind a name", ["Türkiye’nin", "Turkiye"], "turkiye"],
    ["accents", ["Résumé", "RESUME", "re\u0301sume\u0301"], "resume"],
    ["sharp s", ["Straße", "STRASSE", "STRAẞE"], "strasse"],
    ["Polish and Nordic letters", ["Łódź", "lodz"], "lodz"],
    ["ø and å", ["Ørsted", "orsted"], "orsted"],
    ["what French elides", ["l’État", "d'état", "Etat"], "etat"],
    ["what English hangs on", ["Ukraine's", "UKRAINE’S", "ukraine"], "ukraine"],
    ["Irish names", ["O’Brien", "OBrien"], "obrien"],
    ["Greek", ["Ειρήνης", "ΕΙΡΗΝΗΣ"], "ειρηνησ"],
    ["ligatures and wide letters", ["ﬁnance", "ｆｉｎａｎｃｅ"], "finance"],
    ["what cannot be seen", ["par\u00adlia\u200bment", "\u202eparliament\u202c"], "parliament"],
  ])("%s", (_what, spellings, folding) => {
    for (const each of spellings) expect([each, folded(each)]).toEqual([each, folding]);
  });

  test.each([
    ["їжа", "іжа"],
    ["йод", "иод"],
    ["мій", "мии"],
  ])("but %s is not %s", (one, other) => expect(folded(one)).not.toBe(folded(other)));

  test("signs that are vowels stay, where a script writes them so", () => {
    expect(folded("हिन्दी")).toBe("हिन्दी".normalize("NFKC"));
    expect(folded("हिन्दी")).not.toBe(folded("हन्द"));
  });
});

describe("endings", () => {
  test.each([
    ["угода угоди угоду угодою угод угодами угодах"],
    ["Україна України Україні Україну Україною"],
    ["конференція конференції конференцію конференцій"],
    ["підписав підписала підписали підписати підписання"],
    ["Київський київського київському київська київські"],
    ["переговоры переговоров переговорам переговорами"],
    ["журнал журнала журналы журналов"],
    ["подписал подписала подписали подписание"],
    ["treaty treaties"],
    ["talk talks talked talking"],
    ["negotiate negotiated negotiating negotiates"],
    ["summit summits"],
    ["Vertrag Vertrage Vertragen"],
    ["accord accords"],
    ["anlaşma anlaşmalar anlaşmaları"],
    ["معاهدة المعاهدة والمعاهدة بالمعاهدة"],
    ["وزير الوزير وزيران"],
  ])("%s come down to one", (words) => {
    expect(new Set(words.split(" ").map(termOf)).size).toBe(1);
  });

  test.each([
    ["new", "news"],
    ["мир", "мирра"],
    ["form", "reform"],
    ["كتاب", "كتب"],
  ])("%s and %s stay two words", (one, other) => expect(termOf(one)).not.toBe(termOf(other)));

  test("short words, figures and other scripts are left alone", () => {
    for (const word of ["un", "nato2", "g7", "שלום", "2026"]) expect(stemmed(word)).toBe(word);
  });
});

describe("words of a text", () => {
  test("know where they stand", () => {
    const text = "Зустріч у м’ятному кафе, 2026.";
    expect(Array.from(wordsIn(text), ({ from, to }) => text.slice(from, to))).toEqual([
      "Зустріч",
      "у",
      "м’ятному",
      "кафе",
      "2026",
    ]);
  });

  test("where none are set apart each letter counts", () => {
    expect(termsIn("和平条约 treaty")).toEqual(["和", "平", "条", "约", "treaty"]);
    expect(termsIn("ไทย")).toEqual(["ไ", "ท", "ย"]);
  });

  test("no term has a letter that an index would read as something else", () => {
    const hostile = `a"b 'c' §kindnews †x ‡y ¶ *: <-> & | ! ( ) \\ \0 👩‍👩‍👧 ${"ж".repeat(500)} ½ ² ㎏`;
    for (const term of termsIn(hostile)) expect(term).toMatch(/^[\p{L}\p{N}\p{M}]{1,40}$/u);
  });
});
