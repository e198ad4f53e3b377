import { describe, expect, test } from "vitest";
import { largerThanShown, plainAddress } from "#lib/content/zoom.ts";
import { accept, figure, lake, render } from "./support.ts";

const upTo = (width: number) => ({
  ...lake,
  sources: lake.sources.map((source) => ({ ...source, files: source.files.filter((file) => file.width <= width) })),
});

describe("a picture that is larger than the page shows it", () => {
  test("is a link to its largest file, in the type that everything reads", () => {
    const html = render(accept(figure({})));
    expect(html).toMatch(
      /^<figure class="figure figure-text"><a class="zoom" href="\/media\/lake-1920\.jpg" data-width="1920" data-height="1080" title="Enlarge the picture"><picture>/,
    );
    expect(render(accept(figure({})), { language: "uk" })).toContain('title="Збільшити зображення"');
    expect(render(accept(figure({})), { baseUrl: "https://paper.example" })).toContain(
      '<a class="zoom" href="https://paper.example/media/lake-1920.jpg"',
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
  expect(largerThanShown(upTo(640), "text")).toEqual({ url: "/media/lake-640.jpg", width: 640, height: 360 });
  expect(largerThanShown(upTo(640), "lead")).toBeNull();
  expect(largerThanShown({ ...lake, sources: [] }, "text")).toBeNull();
});

test("a tall slide is worth enlarging, however narrow it is", () => {
  const tall = { ...upTo(640), width: 640, height: 960 };
  expect(largerThanShown(tall, "slide")).toMatchObject({ url: "/media/lake-640.jpg", height: 960 });
  expect(largerThanShown({ ...tall, height: 480 }, "slide")).toBeNull();
});

test("a player gets a picture that is not too large", () => {
  expect(plainAddress(lake)).toBe("/media/lake-1280.jpg");
  expect(plainAddress({ sources: [{ type: "image/jpeg", files: [{ width: 1920, url: "/a.jpg" }] }] })).toBe("/a.jpg");
  expect(plainAddress({ sources: [] })).toBeNull();
});
