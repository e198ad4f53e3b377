import { expect, test } from "vitest";
import { createPictureShelf } from "#components/editor/picture-shelf.ts";
import { usageAdvice } from "#components/editor/usage/usage-advice.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import type { DeskFile } from "#lib/media/document-view.ts";
import type { DeskPicture } from "#lib/media/view.ts";

const NOW = new Date("2030-01-15T12:00:00Z");
const known = (id: string, fileName: string, usageEndsAt: string | null) => ({ id, fileName, usageEndsAt });
const shelf = createPictureShelf(
  [
    known("lead", "lead.jpg", "2030-01-10T00:00:00Z"),
    known("quay", "quay.jpg", "2030-02-01T00:00:00Z"),
    { ...known("film", "film.mp4", "2030-01-01T00:00:00Z"), kind: "video", url: "/media/files/film/film.mp4" },
  ] as DeskPicture[],
  [known("report", "report.pdf", "2029-01-01T00:00:00Z"), known("map", "map.pdf", null)] as DeskFile[],
);
const figure = (mediaId: string) => ({
  type: "figure",
  attrs: { mediaId },
  content: [{ type: "figureCaption" }, { type: "figureCredit" }],
});

test("before publishing, what may not be used any more is named, at its place in the text", () => {
  const doc = contentSchema.nodeFromJSON({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "One" }] },
      figure("quay"),
      { type: "file", attrs: { fileId: "report" } },
      { type: "file", attrs: { fileId: "map" } },
      figure("unknown"),
      { type: "video", attrs: { mediaId: "film" } },
    ],
  });
  const lead = { mediaId: "lead", alt: "", caption: "", credit: "" };
  expect(usageAdvice({ fields: { lead }, doc, shelf, now: NOW })).toEqual([
    { words: "Usage of the lead picture has ended", field: "lead.alt" },
    { words: "Usage of “quay.jpg” ends within thirty days", field: "body", at: 6 },
    { words: "Usage of “report.pdf” has ended", field: "body", at: 12 },
    { words: "Usage of “film.mp4” has ended", field: "body", at: 20 },
  ]);
});

test("an article without such things has nothing to say", () => {
  expect(usageAdvice({ fields: { lead: null }, doc: null, shelf, now: NOW })).toEqual([]);
});
