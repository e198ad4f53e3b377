import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { test } from "vitest";
import { ArticlePage } from "#components/article/article-page.tsx";
import { ChangesPage } from "#components/article/record/changes-page.tsx";
import { VersionLines } from "#components/article/record/version-lines.tsx";
import { VersionPage } from "#components/article/record/version-page.tsx";
import { CorrectionsPage } from "#components/site/corrections-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { documentFromBlocks } from "#lib/content/from-blocks.ts";
import { renderDocument } from "#lib/content/render.ts";
import { diffDocuments } from "#lib/revisions/diff/blocks.ts";
import { headRuns } from "#lib/revisions/diff/fields.ts";
import { newBudget } from "#lib/revisions/diff/budget.ts";
import { showRows } from "#lib/revisions/diff/html.ts";
import { PLAIN, siteFacts } from "#lib/settings/site-facts.ts";

function css(file: string): string {
  return readFileSync(file, "utf8").replace(/@import "([^"]+)";/g, (_, at) => css(join(dirname(file), at)));
}
const OUT = "/tmp/record-static";
mkdirSync(OUT, { recursive: true });
const all = css("app/(site)/paper.css") + css("app/(site)/versions/versions.css") + css("app/(site)/corrections/corrections.css");
const at = (d: number) => new Date(Date.UTC(2026, 2, d, 17, 20));
for (const language of ["en", "ar", "de"]) {
  const site = siteFacts({ name: "The Lantern", tagline: "By the lake", language, timeZone: "UTC", sample: false }, "https://lantern.example", { ...PLAIN, statements: [{ name: "corrections", text: ["Write to corrections@lantern.example."], href: null }, { name: "ai", text: ["Machines translate and transcribe here. People write, check and answer for every word."], href: "/ai" }] });
  const words = wordsIn(language);
  const doc = (first: string, last: string) => { let n = 0; return documentFromBlocks([{ type: "p", text: `The council votes on ${first}. The treaty was drafted in three rooms by nine delegations, and none of them has read all of it in one sitting.` }, { type: "h2", text: "Three rooms" }, { type: "p", text: "Nothing has changed in this paragraph, which is as long as a paragraph of a weekly is on any day of the year." }, { type: "p", text: last }], { newId: () => `block${String(++n).padStart(6, "0")}` }).doc as never; };
  const [a, b] = [doc("Monday", "The delegations leave by ferry."), doc("Tuesday", "The delegations leave on the last ferry, at nine.")];
  const notes = [
    { id: "n3", kind: "update" as const, text: ["The vote was counted twice, at the wish of two delegations."], language, at: at(18), takenBack: null },
    { id: "n2", kind: "clarification" as const, text: ["The lake is called Maudry on the northern shore and Modry on the southern."], language, at: at(17), takenBack: { at: at(18), reason: "Both shores say Maudry." } },
    { id: "n1", kind: "correction" as const, text: ["An earlier version of this article said that the council votes on Monday. It votes on Tuesday."], language, at: at(15), takenBack: null },
  ];
  const versions = [1, 2, 3].map((number) => ({ number, at: at(13 + number), minor: number === 2, live: number === 3, withheldAt: null }));
  const article = { id: "a1", form: "article", path: "talks/council-day", kind: "news", language, kicker: "", title: "The council sets a day for the vote on the lake treaty", standfirst: "A vote is to end a year of talks.", bylines: [{ id: "n", name: "Nora Vayle", slug: "nora" }, { id: "m", name: "Mara Ellison", slug: "mara" }], picture: null, trail: [{ name: "Peace Talks", path: "talks" }], topics: [{ name: "Ratification", path: "topics/r" }], html: renderDocument(b, { language, media: () => undefined, file: () => undefined, playable: () => undefined } as never), words: 700, publishedAt: at(14), updatedAt: at(18), seo: { title: "", description: "" }, previous: { name: "Who keeps the ferries", path: "x" }, next: null, sample: false, notes, versions } as never;
  const record = { id: "a1", title: "The council sets a day for the vote on the lake treaty", path: "talks/council-day", language, versions };
  const rows = showRows(diffDocuments(a, b), { language, media: () => undefined } as never, { added: words.record.diff.added, removed: words.record.diff.removed, names: false });
  const head = headRuns({ kicker: "", title: "The council sets the day", standfirst: "A vote." } as never, { kicker: "", title: "The council sets a day", standfirst: "A vote." } as never, newBudget());
  const changed = { ...record, from: versions[0], to: versions[2], changes: { language, head, rows, bylines: [] } } as never;
  const pages: Record<string, ReactNode> = {
    article: createElement(ArticlePage, { article, site }),
    corrections: createElement(CorrectionsPage, { list: { notes: notes.map((note) => ({ ...note, article: record })), newer: "a", older: "b" }, site, turned: false }),
    versions: createElement(VersionLines, { id: "a1", versions, site, words: words.record }),
    version: createElement(VersionPage, { shown: { ...record, version: versions[0], page: article, reason: "" } as never, site, words }),
    withheld: createElement(VersionPage, { shown: { ...record, version: { ...versions[0], withheldAt: at(19) }, page: null, reason: "It named a source." } as never, site, words }),
    changes: createElement(ChangesPage, { changed, site, words }),
  };
  test(`renders ${language}`, () => {
    for (const [name, page] of Object.entries(pages)) for (const theme of ["light", "dark"]) {
      const html = renderToStaticMarkup(createElement(SiteFrame, { site, sections: [], children: page } as never)).replaceAll("<details", "<details open");
      writeFileSync(`${OUT}/${name}-${language}-${theme}.html`, `<!doctype html><html lang="${language}" dir="${site.direction}" data-theme="${theme}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${all}</style><body>${html}</body></html>`);
    }
  });
}
