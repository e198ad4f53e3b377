import { describe, expect, test } from "vitest";
import { accept, figure, lake, refusal, render } from "./support.ts";

describe("a picture in the text", () => {
  test("comes in AVIF, WebP and JPEG, with room kept for it in its colour, and without inline styles", () => {
    const at = "/media/lake/mark/whole";
    const set = (ending: string) =>
      [480, 744, 800, 1120, 1216, 1600].map((width) => `${at}-${width}.${ending} ${width}w`).join(", ");
    const sizes = 'sizes="(min-width: 42rem) 38rem, (min-width: 25rem) 92vw, calc(100vw - 2rem)"';
    expect(render(accept(figure({}, "Dusk", "AP")))).toBe(
      '<figure class="figure figure-text"><picture>' +
        `<source type="image/avif" srcset="${set("avif")}" ${sizes}>` +
        `<source type="image/webp" srcset="${set("webp")}" ${sizes}>` +
        `<img src="${at}-1216.jpg" srcset="${at}-480.jpg 480w, ${at}-1216.jpg 1216w" ${sizes}` +
        ' width="1216" height="684" alt="A lake at dusk" data-colour="r1g1b2" loading="lazy" decoding="async">' +
        '</picture><figcaption><span class="caption">Dusk</span><span class="credit">AP</span></figcaption></figure>',
    );
  });

  test("that moves goes on moving as WebP, and stands still for whoever asks for less movement", () => {
    const html = render(accept(figure({})), { media: { ...lake, moves: true } });
    expect(html.match(/<source[^>]*?type="[^"]*"/g)).toEqual([
      '<source media="(prefers-reduced-motion: reduce)" type="image/jpeg"',
      '<source type="image/webp"',
    ]);
    expect(html).not.toContain("avif");
  });

  test("that is small comes no larger than it is", () => {
    const html = render(accept(figure({})), { media: { ...lake, width: 700, height: 350 } });
    expect(html).toContain('whole-480.avif 480w, /media/lake/mark/whole-744.avif 700w"');
    expect(html).toContain('src="/media/lake/mark/whole-1216.jpg"');
    expect(html).toContain('width="700" height="350"');
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
