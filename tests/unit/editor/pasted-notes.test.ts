import type { Slice } from "@tiptap/pm/model";
import { describe, expect, test, vi } from "vitest";
import { citations } from "#components/editor/notes/note-state.ts";
import { MAX_HTML } from "#components/editor/paste/bounds.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { cite, docOf, notes, paragraph } from "../content/support.ts";
import { A, B, behind, editor, now, open, plugin, select, shown } from "./note-desk.ts";

describe("what is pasted", () => {
  const paste = (slice: Slice) => {
    const { transformPasted } = plugin.props;
    const fit = transformPasted?.call(plugin, slice, {} as never, false) ?? slice;
    editor.view.dispatch(now().tr.replaceSelection(fit));
  };
  const copy = (...content: ContentNode[]) => {
    const doc = contentSchema.nodeFromJSON(docOf(...content));
    return doc.slice(0, doc.content.size);
  };

  test("brings its notes along, and puts them where they belong", () => {
    open(paragraph("one", cite(B), "two"), notes([B, "b"]));
    select(1);
    paste(copy(paragraph("new", cite(A)), notes([A, "a"])));
    expect(shown().slice(-2)).toEqual(["1. a", "2. b"]);
    expect(citations(now().doc)).toHaveLength(2);
    expect(() => acceptDocument(JSON.stringify(now().doc.toJSON()))).not.toThrow();
  });

  test("in the same text cites the same note", () => {
    open(paragraph("one", cite(A), "two"), notes([A, "a"]));
    behind("two");
    paste(now().doc.slice(4, 5));
    expect(shown()).toEqual(["one[1]two[1]", "1. a"]);
  });

  test("out of a note alone is pasted as words", () => {
    open(paragraph("one"), notes([A, "said"]));
    behind("said");
    const { from } = now().selection;
    const words = now().doc.slice(from - 4, from, true);
    behind("one");
    paste(words);
    expect(shown()).toEqual(["onesaid", "–. said"]);
  });
});

test("HTML that no parser should be given is not looked through for notes either", () => {
  const given: string[] = [];
  vi.stubGlobal(
    "DOMParser",
    class {
      parseFromString(html: string) {
        given.push(html);
        return { querySelectorAll: () => [] };
      }
    },
  );
  const paste = (html: string) => plugin.props.transformPastedHTML?.call(plugin, html, {} as never);
  const note = '<sup data-footnote-ref data-note="[]">1</sup>';
  const tooLong = note + "x".repeat(MAX_HTML);
  const tooDeep = note + "<div>".repeat(300);
  for (const html of [note, tooLong, tooDeep, "<p>without a note</p>"]) expect(paste(html)).toBe(html);
  vi.unstubAllGlobals();
  expect(given).toEqual([note]);
});
