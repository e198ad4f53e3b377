import { expect, test } from "vitest";
import { cutDataPictures } from "#components/editor/paste/data-pictures.ts";
import { rtfPictures } from "#components/editor/paste/rtf-pictures.ts";
import type { PictureSource } from "#components/editor/paste/transform.ts";
import { pasteThrough } from "./paste-through.ts";

const HEX = "89504e470d0a1a0a";
const pict = (inner: string) => `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn shapeType}{\\sv 75}}}\\picw10${inner}}}`;
const bytes = (source: PictureSource | null | undefined) =>
  source && "bytes" in source && typeof source.bytes === "function"
    ? [...(source as { bytes: () => Uint8Array }).bytes()]
    : source;

test("the pictures of an RTF come in their order, with a gap for each drawing that no browser shows", () => {
  const old = "{\\nonshppict {\\pict\\wmetafile8 0100}}";
  const rtf = `{\\rtf1 a ${pict(`\\pngblip\\bliptag1{\\*\\blipuid abcdef01}${HEX}`)}${old} b ${pict("\\emfblip 0100")} c ${pict("\\jpegblip\nffd8\nffe0")}}`;
  const found = rtfPictures(rtf);
  expect(found.map((picture) => picture && "type" in picture && picture.type)).toEqual([
    "image/png",
    null,
    "image/jpeg",
  ]);
  expect(bytes(found[0])).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(bytes(found[2])).toEqual([0xff, 0xd8, 0xff, 0xe0]);
});

test("damaged RTF gives nothing and takes no time", () => {
  for (const rtf of [
    "{\\pict\\pngblip",
    "{\\pict\\pngblip{{{{{",
    "{\\pict".repeat(50_000),
    `{\\pict\\pngblip ${"{".repeat(100_000)}`,
  ]) {
    expect(rtfPictures(rtf).filter(Boolean)).toEqual([]);
  }
});

test("pictures are cut out of the HTML before it is read, and only those of kinds that the library takes", () => {
  const html =
    "<img src=\"data:image/png;base64,AAAA\"><img src='data:image/svg+xml;base64,PHN2Zz4='><p>data:image/png;x</p>";
  const cut = cutDataPictures(html);
  expect(cut.html).toBe("<img src=\"paste-picture:0\"><img src='data:,'><p>data:,</p>");
  expect(bytes(cut.pictures.get("paste-picture:0"))).toEqual([0, 0, 0]);
});

test("the photograph of a selection that Word adds is not taken for a picture of the text", () => {
  const file = new File(["x"], "image.png", { type: "image/png" });
  const rtf = `{\\rtf1 ${pict(`\\pngblip ${HEX}`)}}`;
  const { converted } = pasteThrough({ html: '<p>a</p><img src="file:///c:/clip_image001.png">', rtf, files: [file] });
  expect(converted.pictures[0]?.source).not.toBe(file);
  expect(bytes(converted.pictures[0]?.source)).toHaveLength(8);
});

test("files of the clipboard are the pictures of the text only where there are as many", () => {
  const file = new File(["x"], "photo.png", { type: "image/png" });
  const one = pasteThrough({ html: '<img src="https://a.example/photo.png" alt="a quay">', files: [file] });
  expect(one.converted.pictures[0]?.source).toBe(file);
  const two = pasteThrough({ html: '<p>a</p><img src="file:///a.png"><img src="file:///b.png">', files: [file] });
  expect(two.converted.pictures.map(({ source }) => source)).toEqual([null, null]);
  expect(two.outline).toBe("p a\nmissing a.png\nmissing b.png\n");
});
