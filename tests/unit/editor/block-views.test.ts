// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import { BLOCK_ADDITIONS } from "#components/editor/text-blocks/additions.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { contentExtensions } from "#lib/content/extensions.ts";
import { button, callout, entry, timeline } from "../content/block-samples.ts";
import { docOf, paragraph } from "../content/support.ts";

let editor: Editor;
afterEach(() => {
  editor?.destroy();
  document.body.replaceChildren();
});

function open(language: string, ...content: ContentNode[]): HTMLElement {
  const surface = document.createElement("div");
  surface.lang = language;
  document.body.append(surface);
  const extensions = contentExtensions.map((extension) => BLOCK_ADDITIONS[extension.name]?.(extension) ?? extension);
  editor = new Editor({ element: surface, extensions, content: docOf(...content), injectCSS: false });
  return surface;
}
const frames = async () => {
  for (let count = 0; count < 3; count++) await new Promise((done) => requestAnimationFrame(done));
};

test("a block that brings itself up to date is not drawn anew for it", async () => {
  const surface = open("en", button("/a", "Go"), callout("tip", paragraph("x")), timeline(entry("2015", "a")));
  const drawn = [...surface.querySelectorAll(".action, .callout, .timeline > li")];
  await frames();
  expect([...surface.querySelectorAll(".action, .callout, .timeline > li")]).toEqual(drawn);
  expect(drawn).toHaveLength(3);
});

test("a callout and a date speak the language of the article", async () => {
  const surface = open("uk", callout("warning", paragraph("x")), timeline(entry("2015-02-12", "a")));
  await frames();
  expect(surface.querySelector(".callout-tone")?.textContent).toBe("Увага");
  expect(surface.querySelector("input")?.value).toContain("12 лютого 2015");
});

test("an address is settled while it is typed, and a wrong one is none", () => {
  const surface = open("en", button("/a", "Go"));
  const field = surface.querySelector(".block-form input") as HTMLInputElement;
  const type = (value: string) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return editor.state.doc.firstChild?.attrs.href;
  };
  expect(type("example.org")).toBe("https://example.org/");
  expect(type("javascript:alert(1)")).toBe(null);
  expect(surface.querySelector(".field-error")?.textContent).toContain("This is no address.");
  expect(type("/about")).toBe("/about");
});

test("a date that is none is refused beside its field, and readers see neither it nor the one before", () => {
  const surface = open("en", timeline(entry("2015", "a")));
  const field = surface.querySelector("input") as HTMLInputElement;
  const date = () => editor.state.doc.firstChild?.firstChild?.attrs.date;
  field.focus();
  expect(field.value).toBe("2015");
  field.value = "soon";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  expect(date()).toBe("2015");
  field.blur();
  expect(date()).toBe(null);
  expect(surface.querySelector(".field-error")?.textContent).toContain("This is no date.");
});
