import { describe, expect, test } from "vitest";
import { accept, figure, lake, refusal, render } from "./support.ts";

describe("a picture in the text", () => {
  test("comes in all sizes and both formats, with room kept for it, and without inline styles", () => {
    expect(render(accept(figure({}, "Dusk", "AP")))).toBe(
      '<figure class="figure figure-text"><a class="zoom" href="/media/lake-1920.jpg" data-width="1920" data-height="1080" title="Enlarge the picture"><picture>' +
        '<source type="image/webp" srcset="/media/lake-640.webp 640w" sizes="(min-width: 42rem) 38rem, 100vw">' +
        '<img src="/media/lake-1280.jpg" srcset="/media/lake-640.jpg 640w, /media/lake-1280.jpg 1280w, /media/lake-1920.jpg 1920w"' +
        ' sizes="(min-width: 42rem) 38rem, 100vw" width="1600" height="900" alt="A lake at dusk" loading="lazy" decoding="async">' +
        '</picture></a><figcaption><span class="caption">Dusk</span><span class="credit">AP</span></figcaption></figure>',
    );
  });

  test("brings its own caption and credit where the article gives none", () => {
    expect(render(accept(figure({})))).toContain(
      '<figcaption><span class="caption">The lake house.</span><span class="credit">J. Orr / Meridian</span></figcaption>',
    );
    expect(render(accept(figure({}, "Dusk")))).toContain(
      '<span class="caption">Dusk</span><span class="credit">J. Orr / Meridian</span>',
    );
  });

  test("has no empty caption line when nobody wrote one", () => {
    expect(render(accept(figure({})), { media: { ...lake, caption: "", credit: "" } })).not.toContain("figcaption");
  });

  test("is silent to screen readers when it only decorates", () => {
    expect(render(accept(figure({ decorative: true, alt: "ignored" })))).toContain('alt=""');
    expect(render(accept(figure({ alt: "Two ministers" })))).toContain('alt="Two ministers"');
  });

  test("disappears with its caption once it is gone from the library", () => {
    expect(render(accept(figure({ mediaId: "gone" }, "Dusk")))).toBe("");
  });

  test("must be named by an id, not by an address", () => {
    expect(refusal(() => accept(figure({ mediaId: "../../etc/passwd" }))).path).toBe("$.content[0].attrs.mediaId");
    expect(refusal(() => accept(figure({ layout: "huge" }))).path).toBe("$.content[0].attrs.layout");
    expect(refusal(() => accept(figure({ decorative: "yes" }))).path).toBe("$.content[0].attrs.decorative");
  });

  test("has both a caption and a credit line, and no marks in the credit", () => {
    const bare = { type: "figure", attrs: { mediaId: "lake" }, content: [] };
    expect(refusal(() => accept(bare)).code).toBe("invalid-structure");
    const bold = figure({});
    bold.content?.[1]?.content?.push({ type: "text", text: "AP", marks: [{ type: "bold" }] });
    expect(refusal(() => accept(bold))).toMatchObject({ code: "invalid-structure", path: "$.content[0].content[1]" });
  });
});
