import { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { afterEach, describe, expect, test } from "vitest";
import { blockDecorations } from "#components/editor/block-decorations.ts";
import { directionOfNode, sidesIn, turnDirection } from "#components/editor/text-blocks/block-directions.ts";
import { BlockKeys } from "#components/editor/text-blocks/block-keys.ts";
import { inOrder } from "#components/editor/text-blocks/timeline-view.ts";
import { allToCome, toComeInDoc } from "#components/editor/to-come.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { contentExtensions, contentSchema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
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
} from "../content/block-samples.ts";
import { docOf, paragraph, text } from "../content/support.ts";

let editor: Editor;
afterEach(() => editor?.destroy());

/** Opens the text with the cursor where `|` stands. */
function open(...content: ContentNode[]): void {
  editor = new Editor({ element: null, extensions: contentExtensions, content: docOf(...content) });
  let at = 0;
  editor.state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes("|")) at = pos + node.text.indexOf("|");
  });
  if (at > 0)
    editor.commands.command(({ tr }) => Boolean(tr.delete(at, at + 1).setSelection(TextSelection.create(tr.doc, at))));
}

function press(key: string): boolean {
  const keys = BlockKeys.config.addKeyboardShortcuts?.call({} as never) ?? {};
  return keys[key]?.({ editor } as never) ?? false;
}

/** The blocks as words, with the cursor; the gate takes it. */
function written(): string {
  acceptDocument(JSON.stringify(editor.getJSON()));
  const { from } = editor.state.selection;
  return shape(EditorState.create({ doc: editor.state.doc }).tr.insertText("|", from).doc);
}
function shape(node: Node): string {
  if (node.isTextblock) return `${node.type.name === "paragraph" ? "" : `${node.type.name}:`}${node.textContent}`;
  const inner = node.children.map(shape).join(" / ");
  return node.type.name === "doc" ? inner : `${node.type.name}(${inner})`;
}

describe("Enter", () => {
  test("leads from the words of a pull quote to its speaker, and out", () => {
    open(pullQuote("A promise|", "Mara"), paragraph("next"));
    press("Enter");
    expect(written()).toBe("pullQuote(pullQuoteText:A promise / pullQuoteAttribution:|Mara) / next");
    press("Enter");
    expect(written()).toBe("pullQuote(pullQuoteText:A promise / pullQuoteAttribution:Mara) / | / next");
  });

  test("leads from a title into the box, and from a line into what unfolds", () => {
    open(factBox("Facts|", paragraph("one")));
    press("Enter");
    expect(written()).toBe("factBox(factBoxTitle:Facts / |one)");
    open(details("Line|", paragraph("one")));
    press("Enter");
    expect(written()).toBe("details(detailsSummary:Line / detailsContent(|one))");
  });

  test.each([
    ["callout", callout("tip", paragraph("one"), paragraph("|")), "callout(one) / |"],
    ["fact box", factBox("a", paragraph("one"), paragraph("|")), "factBox(factBoxTitle:a / one) / |"],
    [
      "passage to unfold",
      details("a", paragraph("one"), paragraph("|")),
      "details(detailsSummary:a / detailsContent(one)) / |",
    ],
  ])("on the empty last line of a %s leads out of it", (_name, block, after) => {
    open(block);
    press("Enter");
    expect(written()).toBe(after);
  });

  test("on an empty line in the middle stays with the usual", () => {
    open(callout("tip", paragraph("|"), paragraph("one")));
    expect(press("Enter")).toBe(false);
  });

  test("in an empty entry at the end leaves the timeline, and takes an empty timeline away", () => {
    open(timeline(entry("2015", "a"), entry(null, "|")), paragraph("next"));
    press("Enter");
    expect(written()).toBe("timeline(timelineEntry(timelineTitle:a / )) / | / next");
    open(timeline(entry(null, "|")));
    press("Enter");
    expect(written()).toBe("|");
  });

  test("with Ctrl leads out from anywhere, and ticks the innermost task", () => {
    open(callout("tip", paragraph("o|ne"), paragraph("two")));
    press("Mod-Enter");
    expect(written()).toBe("callout(one / two) / |");
    open(taskList({ ...task("a"), content: [paragraph("a"), taskList(task("b|"))] }));
    press("Mod-Enter");
    const ticked: [string, boolean][] = [];
    editor.state.doc.descendants((node) => {
      if (node.type.name === "taskItem") ticked.push([node.firstChild?.textContent ?? "", node.attrs.checked]);
    });
    expect(ticked).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });
});

describe("Backspace at the start", () => {
  test.each([
    ["callout", callout("tip", paragraph("|one"), paragraph("two")), "|one / two"],
    ["pull quote", pullQuote("|one", "who"), "|one / who"],
    ["pull quote without a speaker", pullQuote("|one"), "|one"],
    ["fact box", factBox("|a", paragraph("one")), "|a / one"],
    ["passage to unfold", details("|a", paragraph("one")), "|a / one"],
    ["button", button("/a", "|Go"), "|Go"],
  ])("takes a %s away and leaves its words", (_name, block, after) => {
    open(block);
    expect(press("Backspace")).toBe(true);
    expect(written()).toBe(after);
  });

  test("of a later part leads back to the one before it", () => {
    open(pullQuote("one", "|who"));
    press("Backspace");
    expect(written()).toBe("pullQuote(pullQuoteText:one| / pullQuoteAttribution:who)");
    open(factBox("a", paragraph("|"), paragraph("two")));
    press("Backspace");
    expect(written()).toBe("factBox(factBoxTitle:a| / two)");
  });

  test("of an entry with words does nothing, because a date would be lost; of an empty one takes it away", () => {
    open(timeline(entry("2014", "a"), entry("2015", "|b")));
    expect(press("Backspace")).toBe(true);
    expect(written()).toBe("timeline(timelineEntry(timelineTitle:a / ) / timelineEntry(timelineTitle:|b / ))");
    open(timeline(entry("2014", "a"), entry(null, "|")));
    press("Backspace");
    expect(editor.state.doc.firstChild?.childCount).toBe(1);
  });

  test("of running text is left to the usual", () => {
    open(paragraph("one"), paragraph("|two"));
    expect(press("Backspace")).toBe(false);
  });
});

test("Delete at the end of a part pulls nothing into it", () => {
  open(pullQuote("one|", "who"));
  expect(press("Delete")).toBe(true);
  open(callout("tip", paragraph("one|")), paragraph("two"));
  expect(press("Delete")).toBe(true);
  open(callout("tip", paragraph("one|"), paragraph("two")));
  expect(press("Delete")).toBe(false);
});

test("entries are put in order of their dates, those without one behind the one that they follow", () => {
  const entries = [entry("2015-02", "b"), entry(null, "b2"), entry("2014", "a"), entry("2015-01-31", "a2")];
  const sorted = inOrder(contentSchema.nodeFromJSON(timeline(...entries)).children);
  expect(sorted.map((node) => node.textContent)).toEqual(["a", "a2", "b", "b2"]);
});

test("a block is turned around and back, and what its letters say anyway is not said", () => {
  editor = new Editor({ element: null, extensions: contentExtensions, content: docOf(paragraph("words")) });
  const dom = { closest: () => null };
  const turn = () => turnDirection({ state: editor.state, commands: editor.commands, view: { dom } } as never);
  turn();
  expect(editor.state.doc.firstChild?.attrs.dir).toBe("rtl");
  turn();
  expect(editor.state.doc.firstChild?.attrs.dir).toBe(null);
  const mixed = contentSchema.nodeFromJSON(callout("tip", paragraph("صباح"), paragraph("12")));
  expect(directionOfNode(mixed)).toBe("rtl");
});

test("the sides of boxes and points follow what is written in them, and of others nothing is asked again", () => {
  const asked: string[] = [];
  const plugin = blockDecorations((doc, { from, to }) => {
    asked.push(doc.textBetween(from, to, "|"));
    return sidesIn(doc, { from, to });
  });
  const quote = (words: string): ContentNode => ({ type: "blockquote", content: [paragraph(words)] });
  let state = EditorState.create({
    doc: contentSchema.nodeFromJSON(docOf(quote("one"), quote("12"), paragraph("words"))),
    plugins: [plugin],
  });
  const sides = () =>
    plugin
      .getState(state)
      ?.find()
      .map(({ from }) => from);
  expect(sides()).toEqual([0]);
  state = state.apply(state.tr.insertText("ש", 9));
  expect(asked).toEqual(["one|12|words", "ש12"]);
  expect(sides()).toEqual([0, 7]);
});

test("what is still to come is found in the fields and in the text, in the order of reading", () => {
  const doc = contentSchema.nodeFromJSON(
    docOf(paragraph("a TK"), pullQuote("", "TKTK"), paragraph(text("x", { type: "tk" }))),
  );
  expect(toComeInDoc(doc).map(({ from, to }) => doc.textBetween(from, to))).toEqual(["TK", "TKTK", "x"]);
  const fields = {
    kicker: "",
    title: "TK",
    standfirst: "none",
    lead: { caption: "TK" },
    seo: { title: "TK", description: "" },
  };
  expect(allToCome(fields as never, doc).map(({ field }) => field)).toEqual([
    "title",
    "lead.caption",
    "body",
    "body",
    "body",
    "seo.title",
  ]);
});
