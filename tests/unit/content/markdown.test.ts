import { marked } from "marked";
import { expect, test } from "vitest";
import type { ContentNode } from "#lib/content/document.ts";
import { WRITERS } from "#lib/content/markdown/blocks.ts";
import type { MarkdownOptions } from "#lib/content/markdown/context.ts";
import { renderMarkdown } from "#lib/content/markdown/render.ts";
import { NODES } from "#lib/content/registry.ts";
import { callout, details, factBox, pullQuote, task, taskList } from "./block-samples.ts";
import { cite, linkTo, paragraph, table, text } from "./support.ts";

const OPTIONS: MarkdownOptions = {
  language: "en",
  ...{ media: () => undefined, file: () => undefined, playable: () => undefined },
  url: (address) => (address.startsWith("/") ? `https://paper.example${address}` : address),
  related: (id) => (id === "b".repeat(16) ? { title: "The [other] one", url: "/talks/other" } : undefined),
};
const written = (...content: ContentNode[]) => renderMarkdown({ type: "doc", content }, OPTIONS);
const bold = { type: "bold" };
const italic = { type: "italic" };
const li = (...content: ContentNode[]): ContentNode => ({ type: "listItem", content });

test("every node has a way to be written", () => {
  const inText = new Set(["text", "hardBreak", "mathInline", "footnoteRef", "unknownInline"]);
  const names = NODES.map(({ extension }) => extension.name).filter((name) => !inText.has(name));
  expect(Object.keys(WRITERS).sort()).toEqual(names.sort());
});

test.each([
  "1. January is no list",
  "2024) neither",
  "- a dash, + a plus and # a number",
  "Stars * and ** and _lines_ and `ticks` and [links](http://a.b) and ![pictures](x)",
  "<script>alert(1)</script> &amp; &copy; ~~gone~~ $x$ | a pipe \\ a stroke",
  "=== ",
  "> quoted",
  "http://paper.example/_a_",
])("words stay words: %s", (words) => {
  const html = marked.parse(written(paragraph(words), paragraph("Next.")), { async: false });
  expect(html).toMatch(/^<p>/);
  const read = html.slice(3, html.indexOf("</p>")).replace(/<a [^>]*>|<\/a>/g, "");
  const plain = read
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  expect(plain.trim()).toBe(words.trim());
});

test("marks are written so that they are read again, whatever stands beside them", () => {
  const html = (...nodes: (ContentNode | string)[]) =>
    marked.parseInline(written(paragraph(...nodes)), { async: false });
  expect(html(text("one ", bold), "two")).toBe("<strong>one</strong> two");
  expect(html("pre", text("“word”", bold), "post")).toBe("pre<strong>“word”</strong>post");
  expect(html(text("both", bold, italic), text(" bold", bold))).toBe("<strong><em>both</em> bold</strong>");
  expect(html(text("a `tick`", { type: "code" }))).toBe("<code>a `tick`</code>");
  expect(html(text("x", { type: "strike" }), text("2", { type: "superscript" }))).toBe("<del>x</del><sup>2</sup>");
  expect(html(text("here", linkTo("/talks/a_(b)")), ".")).toBe('<a href="https://paper.example/talks/a_(b)">here</a>.');
});

test("lists, tasks and quotes keep what is within them", () => {
  const inner: ContentNode = {
    type: "orderedList",
    attrs: { start: 3 },
    content: [li(paragraph("c")), li(paragraph("d"))],
  };
  const list: ContentNode = { type: "bulletList", content: [li(paragraph("a"), inner), li(paragraph("b"))] };
  expect(written(list)).toBe("- a\n\n  3. c\n  4. d\n\n- b");
  expect(written(taskList(task("done", true), task("to do")))).toBe("- [x] done\n- [ ] to do");
  expect(written({ type: "blockquote", content: [paragraph("a"), paragraph("b")] })).toBe("> a\n>\n> b");
});

test("blocks set apart are quoted under their titles", () => {
  expect(written(pullQuote("So it was.", "Mara"))).toBe("> So it was.\n>\n> — Mara");
  expect(written(callout("warning", paragraph("Mind it.")))).toBe("> **Warning**\n>\n> Mind it.");
  expect(written(factBox("In short", paragraph("It.")))).toBe("> **In short**\n>\n> It.");
  expect(written(details("More", paragraph("All.")))).toBe("**More**\n\nAll.");
});

test("a table is a table, with its pipes and lines kept in", () => {
  const made = written(table(["Year", "a|b"], ["2030", "1"]));
  expect(made).toBe("| Year | a\\|b |\n| --- | --- |\n| 2030 | 1 |");
  expect(marked.parse(made, { async: false })).toContain("<th>a|b</th>");
});

test("code is fenced so that nothing in it ends it", () => {
  const code: ContentNode = { type: "codeBlock", attrs: { language: "js" }, content: [text("a\n```\nb")] };
  expect(written(code)).toBe("````js\na\n```\nb\n````");
});

test("notes are numbered by where they are cited, and those that nobody cites are left out", () => {
  const note = (noteId: string, words: string): ContentNode => ({
    type: "footnote",
    attrs: { noteId },
    content: [paragraph(words)],
  });
  const notes: ContentNode = {
    type: "footnotes",
    content: [note("n1", "Uncited."), note("n2", "The act."), note("n3", "Ibid.")],
  };
  expect(written(paragraph("So.", cite("n3"), cite("n2")), notes)).toBe("So.[^1][^2]\n\n[^1]: Ibid.\n\n[^2]: The act.");
});

test("a related article is named while readers can see it, and a picture that is gone leaves nothing", () => {
  const related = (articleId: string): ContentNode => ({ type: "relatedArticle", attrs: { articleId } });
  expect(written(related("b".repeat(16)))).toBe("→ [The \\[other\\] one](https://paper.example/talks/other)");
  expect(written(related("c".repeat(16)), { type: "figure", attrs: { mediaId: "gone" } })).toBe("");
});
