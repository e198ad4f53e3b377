import { EditorState, NodeSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { missingPictures, missingWords } from "#components/editor/advice.ts";
import { picturesOf } from "#components/editor/pictures/made-nodes.ts";
import { putAt } from "#components/editor/pictures/put.ts";
import { WholeGalleries } from "#components/editor/pictures/whole-galleries.ts";
import { contentSchema as schema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import type { DeskPicture } from "#lib/media/view.ts";

const figure = (mediaId: string, caption = "") => ({
  type: "figure",
  attrs: { mediaId },
  content: [
    { type: "figureCaption", content: caption ? [{ type: "text", text: caption }] : [] },
    { type: "figureCredit" },
  ],
});
const gallery = (...ids: string[]) => ({ type: "gallery", content: ids.map((id) => figure(id)) });
const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

function open(...content: object[]): EditorState {
  const plugins = WholeGalleries.config.addProseMirrorPlugins?.call({} as never) ?? [];
  return EditorState.create({ doc: schema.nodeFromJSON({ type: "doc", content }), plugins });
}

/** What stands there, which the gate takes. */
function blocks({ doc }: EditorState): string[] {
  const { content } = acceptDocument(JSON.stringify(doc)).doc;
  return content.map(({ type, content = [] }) => (type === "gallery" ? `gallery of ${content.length}` : type));
}

/** As Backspace does with a picture that is selected. */
function withoutPicture(state: EditorState, at: number): EditorState {
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)).deleteSelection());
}

test("a gallery that loses a picture is a smaller gallery, and with its last picture it is gone", () => {
  const smaller = withoutPicture(open(paragraph("words"), gallery("a", "b")), 8);
  expect(blocks(smaller)).toEqual(["paragraph", "gallery of 1"]);
  expect(blocks(withoutPicture(smaller, 8))).toEqual(["paragraph"]);
});

test("a text that was nothing but a gallery can still be written in after its last picture left", () => {
  expect(blocks(withoutPicture(open(gallery("a")), 1))).toEqual(["paragraph"]);
});

test("one picture that is chosen stands alone, several are a gallery in the order of the choice", () => {
  const [one, two] = [{ id: "one" }, { id: "two" }] as DeskPicture[];
  expect(picturesOf(schema, [])).toEqual([]);
  expect(picturesOf(schema, [one as DeskPicture]).map((node) => node.type.name)).toEqual(["figure"]);
  const [made] = picturesOf(schema, [two, one] as DeskPicture[]);
  expect(made?.type.name).toBe("gallery");
  expect(made?.children.map(({ attrs }) => attrs.mediaId)).toEqual(["two", "one"]);
});

test("blocks are put after the block of the cursor, never inside a list, and into an empty line", () => {
  const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("point")] }] };
  const state = open(list, { type: "paragraph" });
  const made = picturesOf(schema, [{ id: "a" } as DeskPicture]);
  const { tr } = state;
  putAt(tr, 4, made, true);
  expect(blocks(state.apply(tr))).toEqual(["bulletList", "figure", "paragraph"]);
  putAt(tr, tr.doc.content.size - 1, made, true);
  expect(blocks(state.apply(tr))).toEqual(["bulletList", "figure", "figure"]);
});

test("missing pictures are counted in words before publishing", () => {
  const { doc } = open(paragraph("a"), { type: "missingPicture" }, { type: "missingPicture" });
  expect(missingPictures(doc)).toBe(2);
  expect(missingPictures(null)).toBe(0);
  expect([1, 2].map(missingWords)).toEqual([
    "One picture is missing from the text",
    "2 pictures are missing from the text",
  ]);
});
