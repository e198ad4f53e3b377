import { expect, test } from "vitest";
import type { ArticlePageData, CardList } from "#lib/articles/reader-shapes.ts";
import { aboutArticle, aboutSite, breadcrumbs } from "#lib/articles/structured-data.ts";
import { aboutAuthor, aboutList, aboutSeries, aboutTopic } from "#lib/articles/structured-lists.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";
import { jsonLdFaults } from "#tests/support/json-ld.ts";

const site = siteFacts(
  { name: "The Paper", tagline: "By the lake", language: "en", timeZone: "UTC", sample: false },
  "https://paper.example",
);
const picture = {
  ...{ id: "p1", base: "/media/p1/mark", width: 2400, height: 1600, moves: false, focalX: 0.5, focalY: 0.5 },
  ...{ alt: "A quay", caption: "The quay.", credit: "Mara", colour: null },
} as unknown as ArticlePageData["picture"];
const ARTICLE: ArticlePageData = {
  ...{ form: "article", id: "a1", path: "talks/lake", kind: "opinion", language: "uk", kicker: "" },
  ...{ title: "What the lake settled", standfirst: "And what it did not.", picture, html: "", words: 900 },
  bylines: [
    { id: "m", name: "Mara", slug: "mara", kind: "staff" },
    { id: "w", name: "Wire", slug: "wire", kind: "agency" },
  ],
  trail: [{ name: "Peace Talks", path: "talks" }],
  topics: [{ name: "Guarantees", path: "topics/guarantees" }],
  ...{ publishedAt: new Date(0), updatedAt: null, seo: { title: "", description: "" }, previous: null, next: null },
  ...{ sample: false, notes: [], versions: [], translations: [] },
};
const LIST: CardList = {
  cards: [{ ...ARTICLE, section: null, publishedAt: new Date(0) }],
  ...{ newer: null, older: null },
};
const PLACE = { name: "Peace Talks", path: "talks", description: "" };
const SERIES = { name: "The long winter", path: "series/winter", part: 2, parts: [], previous: null, next: null };
const AUTHOR = { name: "Mara", slug: "mara", role: "Reporter", bio: "Writes.", kind: "staff" as const };

test("every kind of page says all that search engines ask of it, and nothing that they do not know", () => {
  const facts = [
    aboutArticle(ARTICLE, site),
    aboutArticle({ ...ARTICLE, picture: null, bylines: [], topics: [], trail: [], standfirst: "" }, site),
    aboutArticle({ ...ARTICLE, form: "page", path: "contact" }, site),
    aboutSite(site, { ethics: "ethics", "corrections-policy": "corrections-policy" }),
    aboutArticle({ ...ARTICLE, onward: { series: SERIES, related: [] } }, site),
    aboutList(PLACE, LIST, site),
    aboutTopic({ ...PLACE, description: "Who votes when." }, LIST, site),
    aboutSeries({ ...PLACE, path: "series/winter" }, LIST.cards, site),
    aboutAuthor({ ...AUTHOR, contact: "mara@paper.example", links: ["https://social.example/@mara"] }, site),
    aboutAuthor(AUTHOR, site),
    breadcrumbs(site, [PLACE]),
  ];
  expect(jsonLdFaults(facts)).toEqual([]);
});

test("what is missing or misspelt is found", () => {
  const { headline: _, ...without } = aboutArticle(ARTICLE, site) as Record<string, unknown>;
  expect(jsonLdFaults([without])).toHaveLength(1);
  expect(jsonLdFaults([{ ...aboutSite(site), publishr: 1 }])).toHaveLength(1);
  expect(jsonLdFaults([breadcrumbs(site, [])])).toHaveLength(1);
  expect(jsonLdFaults([{ "@type": "Thing" }])).toHaveLength(1);
});

test("an agency is an organisation, and so is the paper where nobody signs", () => {
  expect(aboutArticle(ARTICLE, site)).toMatchObject({ author: [{ "@type": "Person" }, { "@type": "Organization" }] });
  expect(aboutArticle({ ...ARTICLE, bylines: [] }, site)).toMatchObject({ author: [{ name: "The Paper" }] });
  expect(aboutAuthor({ ...AUTHOR, kind: "agency" }, site)).toMatchObject({ mainEntity: { "@type": "Organization" } });
});

test("a picture comes in three shapes with its words", () => {
  const { image } = aboutArticle(ARTICLE, site) as { image: { width: string; height: string }[] };
  expect(
    image.map(({ width, height }) => (Number.parseInt(width, 10) / Number.parseInt(height, 10)).toFixed(2)),
  ).toEqual(["1.78", "1.33", "1.00"]);
  for (const { width, height } of image) expect(`${width} ${height}`).toMatch(/^\d+ px \d+ px$/);
  expect(image[0]).toMatchObject({ caption: "The quay.", creditText: "Mara" });
});

test("the site names its policies where there are such pages", () => {
  expect(aboutSite(site, { ethics: "ethics" })).toMatchObject({
    publisher: { ethicsPolicy: "https://paper.example/ethics" },
  });
  // Its corrections stand on a page of their own in any case.
  expect(aboutSite(site)).toMatchObject({ publisher: { correctionsPolicy: "https://paper.example/corrections" } });
  expect(JSON.stringify(aboutSite(site))).not.toContain("ethicsPolicy");
});
