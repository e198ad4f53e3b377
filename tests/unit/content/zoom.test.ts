import { describe, expect, test } from "vitest";
import { largerThanShown } from "#lib/content/zoom.ts";
import { accept, figure, lake, render } from "./support.ts";

/** The same where the picture has no more points than that. */
const upTo = (width: number) => ({ ...lake, width, height: Math.round((width * 9) / 16) });

describe("a picture that is larger than the page shows it", () => {
  test("is a link to its largest file, in a type that every browser reads", () => {
    const html = render(accept(figure({})));
    expect(html).toMatch(
      /^<figure class="figure figure-text"><a class="zoom" href="\/media\/lake\/mark\/whole-1600\.webp" data-width="1600" data-height="900" title="Enlarge the picture"><picture>/,
    );
    expect(render(accept(figure({})), { language: "uk" })).toContain('title="Збільшити зображення"');
    expect(render(accept(figure({})), { baseUrl: "https://paper.example" })).toContain(
      '<a class="zoom" href="https://paper.example/media/lake/mark/whole-1600.webp"',
    );
  });

  test("is one within a gallery, and beside the text too", () => {
    const gallery = {
      type: "gallery",
      attrs: { layout: "slides" },
      content: [figure({}), figure({ decorative: true })],
    };
    expect(render(accept(gallery)).match(/<a class="zoom"/g)).toHaveLength(2);
    expect(render(accept(figure({ layout: "side" })), { media: upTo(640) })).toContain('<a class="zoom"');
  });
});

test("a picture no wider than it is shown leads nowhere", () => {
  expect(render(accept(figure({ layout: "wide" })), { media: upTo(640) })).not.toContain("<a");
  expect(largerThanShown(upTo(640), "text")).toEqual({
    url: "/media/lake/mark/whole-744.webp",
    width: 640,
    height: 360,
  });
  expect(largerThanShown(upTo(640), "lead")).toBeNull();
});

test("a tall slide is worth enlarging, however narrow it is", () => {
  const tall = { ...upTo(640), width: 640, height: 960 };
  expect(largerThanShown(tall, "slide")).toMatchObject({ width: 640, height: 960 });
  expect(largerThanShown({ ...tall, height: 480 }, "slide")).toBeNull();
});
