import type { ContentNode } from "#lib/content/document.ts";
import {
  button,
  callout,
  details,
  entry,
  factBox,
  pullQuote,
  task,
  taskList,
  timeline,
} from "#tests/unit/content/block-samples.ts";
import { cell, cite, figure, linkTo, notes, paragraph, table, text } from "#tests/unit/content/support.ts";

type Named = { mediaId: string; fileId: string; articleId: string };

/** The blocks of a text that has one of each kind. */
export function wholeBody({ mediaId, fileId, articleId }: Named): ContentNode[] {
  const picture = figure({ mediaId, alt: "A lake" }, "Dusk", "Kesta Jun");
  const embed = { provider: "mastodon", embedId: "a.example/@b/12345", url: "https://a.example/@b/12345" };
  const card = { url: "https://example.org/a", title: "A report", description: "What it says", thumbnailId: mediaId };
  const item = (words: string): ContentNode => ({ type: "listItem", content: [paragraph(words)] });
  const list = (type: string): ContentNode => ({ type, content: [item("One"), item("Two")] });
  return [
    paragraph(
      "Plain, ",
      text("bold", { type: "bold" }),
      " and ",
      text("slanted", { type: "italic" }),
      cite("aaaaaaaaaa"),
    ),
    paragraph(
      "H",
      text("2", { type: "subscript" }),
      "O, ",
      text("npm", { type: "code" }),
      { type: "hardBreak" },
      "next.",
    ),
    paragraph(text("Gone", { type: "strike" }), ", ", text("linked", linkTo("/peace-talks"))),
    paragraph("With ", { type: "mathInline", attrs: { tex: "a^2" } }, " in it."),
    ...[2, 3].map((level) => ({ type: "heading", attrs: { level }, content: [text(`Heading ${level}`)] })),
    ...["bulletList", "orderedList"].map(list),
    { type: "blockquote", content: [paragraph("Said.")] },
    { type: "divider" },
    picture,
    { ...picture, attrs: { ...picture.attrs, layout: "side" } },
    ...["grid", "slides"].map((layout) => ({ type: "gallery", attrs: { layout }, content: [picture, picture] })),
    { type: "file", attrs: { fileId } },
    taskList(task("Done", true), task("To do")),
    pullQuote("Nobody left.", "A captain"),
    ...["note", "tip", "warning"].map((tone) => callout(tone, paragraph("Mind the gap."))),
    factBox("The crossing", paragraph("Nine minutes.")),
    details("More", paragraph("Below.")),
    timeline(entry("2015-02", "Begun", paragraph("By one boat.")), entry(null, "Since")),
    button("/peace-talks", "All of it"),
    { type: "embed", attrs: embed },
    { type: "linkCard", attrs: card },
    { type: "relatedArticle", attrs: { articleId } },
    {
      type: "tableFigure",
      content: [
        { type: "tableTitle", content: [text("Boats")] },
        table(["Year", "Boats"], [cell("2019"), cell("34")]),
        { type: "tableSource", content: [text("The harbour")] },
      ],
    },
    { type: "codeBlock", attrs: { language: "js" }, content: [text("let a = 1 < 2;")] },
    { type: "mathBlock", attrs: { tex: "\\frac{a}{b}" } },
    notes(["aaaaaaaaaa", "As told."]),
  ];
}
