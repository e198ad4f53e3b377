import { Editor } from "@tiptap/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyLine, putAddress } from "#components/editor/links/address-blocks.ts";
import { createPageLooks, type PageLooks } from "#components/editor/links/page-looks.ts";
import { createPictureShelf } from "#components/editor/picture-shelf.ts";
import { contentExtensions } from "#lib/content/extensions.ts";

const PAGE = {
  address: "https://example.org/a",
  title: "A report",
  description: "Of a road.",
  site: "Office",
  thumbnail: null,
};

let editor: Editor;
let looks: PageLooks;
/** Lets the page answer. */
let answer: (body: object, status?: number) => Promise<void>;

beforeEach(() => {
  editor = new Editor({
    element: null,
    extensions: contentExtensions,
    content: { type: "doc", content: [{ type: "paragraph", attrs: { id: "lineline01" } }] },
  });
  // Without a view TipTap says that it is gone.
  Object.defineProperty(editor, "isDestroyed", { get: () => false });
  looks = createPageLooks(createPictureShelf([]));
  const { promise, resolve } = Promise.withResolvers<Response>();
  vi.stubGlobal("fetch", () => promise);
  answer = async (body, status = 200) => {
    resolve(Response.json(body, { status }));
    await new Promise(setImmediate);
  };
});
afterEach(() => {
  editor.destroy();
  vi.unstubAllGlobals();
});

function put(address: string): string {
  const line = emptyLine(editor);
  if (!line) throw new Error("There is no empty line.");
  const id = putAddress(editor, line, address);
  looks.start(editor, id, true);
  return id;
}

const first = () => editor.getJSON().content?.[0];
const set = (name: string, value: string) => editor.view.dispatch(editor.state.tr.setNodeAttribute(0, name, value));

test("a card stands there at once and fills itself", async () => {
  const id = put("https://example.org/a");
  expect(first()).toMatchObject({ type: "linkCard", attrs: { url: "https://example.org/a", title: "" } });
  expect(looks.of(id)).toEqual({ state: "looking" });
  await answer(PAGE);
  expect(first()?.attrs).toMatchObject({ title: "A report", description: "Of a road.", site: "Office" });
  expect(looks.of(id)).toBeUndefined();
});

test("what the writer wrote meanwhile stays", async () => {
  put("https://example.org/a");
  set("title", "My own words");
  await answer(PAGE);
  expect(first()?.attrs).toMatchObject({ title: "My own words", description: "Of a road." });
});

test("a card that was led elsewhere or removed meanwhile is left alone", async () => {
  put("https://example.org/a");
  set("url", "https://example.org/b");
  await answer(PAGE);
  expect(first()?.attrs).toMatchObject({ url: "https://example.org/b", title: "" });
});

test("a short address becomes an embed once it is known what it leads to", async () => {
  put("https://short.example/x");
  await answer({ ...PAGE, address: "https://vimeo.com/76979871", title: "A film" });
  expect(first()).toMatchObject({
    type: "embed",
    attrs: { provider: "vimeo", embedId: "76979871", url: "https://vimeo.com/76979871", title: "A film" },
  });
});

test("a new card that cannot be filled becomes a plain link, an embed stays and says why", async () => {
  const id = put("https://youtu.be/dQw4w9WgXcQ");
  await answer({ title: "x", fields: { url: "The site took too long to answer." } }, 422);
  expect(first()).toMatchObject({ type: "embed", attrs: { title: "" } });
  expect(looks.of(id)).toEqual({ state: "failed", message: "The site took too long to answer." });
});

test("a new card of a page that is not public becomes a plain link", async () => {
  put("http://10.0.0.1/");
  await answer({ title: "x", fields: { url: "This address is not on the public web, so it was not looked at." } }, 422);
  expect(first()).toMatchObject({ type: "paragraph", content: [{ marks: [{ attrs: { href: "http://10.0.0.1/" } }] }] });
});
