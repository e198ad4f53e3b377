import { describe, expect, test } from "vitest";
import type { ContentNode } from "#lib/content/document.ts";
import { documentReferences, plainText } from "#lib/content/text.ts";
import { accept, figure, lake, paragraph, refusal, render } from "./support.ts";

const gallery = (attrs: ContentNode["attrs"], ...content: ContentNode[]): ContentNode => ({
  type: "gallery",
  attrs: attrs ?? {},
  content,
});

describe("a gallery", () => {
  test("shows all pictures at one look, each cut around its focal point", () => {
    const html = render(accept(gallery({}, figure({}, "One"), figure({ focalX: 1, focalY: 0 }, "Two"))));
    expect(html).toMatch(/^<div class="gallery gallery-grid" role="group" aria-label="Picture gallery">/);
    expect(html.match(/<figure class="figure figure-cell">/g)).toHaveLength(2);
    // The first is cut already, at the picture's own point; the second that of this use.
    expect(html.match(/data-x="\d" data-y="\d"/g)).toEqual(['data-x="4" data-y="0"']);
    expect(html).not.toContain("style=");
  });

  test("may be slides, which the keyboard reaches and which say how many there are", () => {
    const html = render(accept(gallery({ layout: "slides" }, figure({}), figure({}, "Dusk"))), { language: "de-AT" });
    expect(html).toMatch(
      /^<div class="gallery gallery-slides" role="region" aria-label="Bildergalerie" tabindex="0"><figure class="figure figure-slide">/,
    );
    expect(html).toContain('<figcaption><span class="count">2 / 2</span><span class="caption">Dusk</span>');
    expect(html).not.toContain("data-x");
  });

  test("does not count a picture that is gone, and is gone with the last", () => {
    const html = render(accept(gallery({ layout: "slides" }, figure({ mediaId: "gone" }), figure({}), figure({}))));
    expect(html.match(/\d \/ \d/g)).toEqual(["1 / 2", "2 / 2"]);
    expect(render(accept(gallery({}, figure({ mediaId: "gone" }))))).toBe("");
    // One that is left needs no scrolling.
    expect(render(accept(gallery({ layout: "slides" }, figure({}))))).toContain('class="gallery gallery-grid"');
  });

  test("gives its captions to the search and its pictures to the list of uses", () => {
    const doc = accept(gallery({}, figure({}, "The quay", "AP"), figure({ mediaId: "ship" }, "The ship")));
    expect(plainText(doc)).toBe("The quay\n\nThe ship");
    expect(documentReferences(doc)).toEqual([
      { target: "media", id: "lake" },
      { target: "media", id: "ship" },
    ]);
  });

  test("holds pictures and nothing else, and at least one", () => {
    expect(refusal(() => accept(gallery({}))).code).toBe("invalid-structure");
    expect(refusal(() => accept(gallery({}, paragraph("words")))).code).toBe("invalid-structure");
    expect(refusal(() => accept(gallery({}, gallery({}, figure({}))))).code).toBe("invalid-structure");
    expect(refusal(() => accept(gallery({ layout: "carousel" }, figure({})))).code).toBe("invalid-attribute");
  });
});

describe("a focal point", () => {
  test("lies within the picture", () => {
    for (const focalX of [-0.1, 1.1, "left", Number.MAX_VALUE])
      expect(refusal(() => accept(figure({ focalX }))).path).toBe("$.content[0].attrs.focalX");
  });

  test("that is not there is not stored, and the picture's own serves", () => {
    expect(accept(figure({ focalX: null, focalY: null })).content[0]?.attrs).not.toHaveProperty("focalX");
    const html = render(accept(gallery({}, figure({ focalX: null }), figure({}))), { media: { ...lake, focalX: 0.5 } });
    expect(html).not.toContain("data-x");
    expect(html).toContain("/media/lake/mark/standard-560.avif 560w");
  });
});

test("a picture beside the text asks for a small file on a wide screen, and a whole one on a phone", () => {
  const html = render(accept(figure({ layout: "side" })));
  expect(html).toContain('<figure class="figure figure-side">');
  expect(html).toContain(
    'sizes="(min-width: 74rem) 15rem, (min-width: 42rem) 38rem, (min-width: 25rem) 92vw, calc(100vw - 2rem)"',
  );
});

test("a picture that a paste could not bring leaves nothing on the page and keeps its note for the editor", () => {
  const doc = accept({ type: "missingPicture", attrs: { note: "The quay at noon" } }, paragraph("words"));
  expect(render(doc)).toBe("<p>words</p>");
  expect(plainText(doc)).toBe("words");
  expect(doc.content[0]?.attrs).toMatchObject({ note: "The quay at noon" });
  const long = { type: "missingPicture", attrs: { note: "a".repeat(1_001) } };
  expect(refusal(() => accept(long)).path).toBe("$.content[0].attrs.note");
});
