import { expect, test } from "vitest";
import { fillRelated, relatedIn } from "#lib/content/related.ts";
import { documentReferences } from "#lib/content/text.ts";
import { accept, docOf, paragraph, refusal, render, text } from "./support.ts";

const ID = "abcdefghijklmnop";
const related = { type: "relatedArticle", attrs: { articleId: ID } };
const found = { title: "A <b>title</b>", url: "/peace/summit", language: "en" };

test("a related article gets its title and address when the page is put together, not before", () => {
  const html = render(accept(paragraph("a"), related));
  expect(html).toBe(`<p>a</p><!--related:${ID}-->`);
  expect(relatedIn(html)).toEqual([ID]);
  expect(fillRelated(html, "en", () => found)).toBe(
    '<p>a</p><aside class="related"><a href="/peace/summit"><span class="related-label">Related</span>' +
      '<span class="related-title">A &lt;b&gt;title&lt;/b&gt;</span></a></aside>',
  );
});

test("one that readers cannot see leaves nothing behind", () => {
  expect(fillRelated(render(accept(related)), "en", () => undefined)).toBe("");
});

test("a title in another language says so", () => {
  const html = fillRelated(render(accept(related)), "en", () => ({ ...found, language: "uk" }));
  expect(html).toContain('<span class="related-title" lang="uk">');
});

test("text that looks like the place of a related article is only text", () => {
  const html = render(docOf(paragraph(text(`<!--related:${ID}-->`))));
  expect(relatedIn(html)).toEqual([]);
  expect(fillRelated(html, "en", () => found)).toBe(html);
});

test("the document points at it by its id, and anything else is refused", () => {
  expect(documentReferences(accept(related))).toEqual([{ target: "article", id: ID }]);
  const forged = { ...related, attrs: { articleId: "--><script>" } };
  expect(refusal(() => accept(forged)).code).toBe("invalid-attribute");
  expect(render(docOf(forged))).toBe("");
});

test("dollar signs in a title are only dollar signs", () => {
  expect(fillRelated(render(accept(related)), "en", () => ({ ...found, title: "$& $1 $`" }))).toContain("$&amp; $1 $`");
});
