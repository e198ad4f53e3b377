import { getSchema } from "@tiptap/core";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { GapCursor } from "@tiptap/pm/gapcursor";
import { describe, expect, test } from "vitest";
import { withGapPlaces } from "#components/editor/gap-places.ts";
import { contentExtensions } from "#lib/content/extensions.ts";

const schema = getSchema([...contentExtensions.map(withGapPlaces), Gapcursor]);
const figure = { type: "figure", content: [{ type: "figureCaption" }, { type: "figureCredit" }] };
const divider = { type: "divider" };

/** Every place of the document where the cursor may stand between blocks. */
function gaps(...content: object[]): number[] {
  const doc = schema.nodeFromJSON({ type: "doc", content });
  return Array.from({ length: doc.content.size + 1 }, (_, at) => at).filter((at) =>
    (GapCursor as unknown as { valid: (at: object) => boolean }).valid(doc.resolve(at)),
  );
}

describe("the cursor stands between blocks that hold no text", () => {
  test("above a picture, between two and below, and never within one", () => {
    expect(gaps(figure, figure)).toEqual([0, 6, 12]);
  });
  test("between two lines, whatever may follow there", () => {
    expect(gaps({ type: "paragraph" }, divider, divider, { type: "paragraph" })).toEqual([3]);
  });
  test("not between the pictures of a gallery", () => {
    expect(gaps({ type: "gallery", content: [figure, figure] })).toEqual([0, 14]);
  });
});
