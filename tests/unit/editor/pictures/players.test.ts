// @vitest-environment happy-dom
import { type AnyExtension, Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import { adviceOf } from "#components/editor/advice.ts";
import { createPictureShelf, type PlayableItem, type ShelvedPicture } from "#components/editor/picture-shelf.ts";
import { type Choosing, ChoosingForBlocks } from "#components/editor/pictures/choosing.ts";
import { usageEndLine } from "#components/editor/pictures/library-lines.ts";
import { playableOf } from "#components/editor/pictures/made-nodes.ts";
import { playableView } from "#components/editor/pictures/playable-view.ts";
import { contentExtensions, contentSchema } from "#lib/content/extensions.ts";
import type { DeskFile } from "#lib/media/document-view.ts";
import { docOf } from "../../content/support.ts";

const sound = item({ id: "sound", kind: "audio", url: "/media/files/a/quay.mp3", fileName: "Quay.mp3", seconds: 247 });
const film = item({ id: "film", kind: "video", url: "/media/files/b/ferry.mp4", fileName: "Ferry.mp4", seconds: null });
const other = item({ id: "other", kind: "audio", url: "/media/files/c/pier.mp3", fileName: "Pier.mp3", seconds: 9 });

let editor: Editor;
let chosen: { playable?: PlayableItem; file?: Partial<DeskFile> };
afterEach(() => {
  editor?.destroy();
  document.body.replaceChildren();
});

test("a recording stands in the text as readers will play it, under what the library says of it", () => {
  const surface = open("audio", { mediaId: "sound", label: "At dawn" });
  expect(surface.querySelector("audio")?.getAttribute("src")).toBe("/media/files/a/quay.mp3");
  expect(surface.querySelector("audio")?.autoplay).toBe(false);
  expect(surface.querySelector(".playable-title")?.textContent).toBe("At dawn");
  expect(surface.querySelector(".playable-facts")?.textContent?.replace(/\u00a0/g, " ")).toBe("4:07 · MP3 · 3.4 MB");
  expect(surface.querySelector(".caption")?.textContent).toBe("On the quay.");
  expect(surface.querySelector("summary")?.textContent).toBe("Audio: needs a transcript");
});

test("what is written of it is shown at once, and the player plays on", () => {
  const surface = open("audio", { mediaId: "sound" });
  const player = surface.querySelector("audio");
  write(surface, "Caption", "On the pier.");
  write(surface, "Transcript", "You came.");
  expect(surface.querySelector(".caption")?.textContent).toBe("On the pier.");
  expect(surface.querySelector("summary")?.textContent).toBe("Audio: has a transcript");
  expect(surface.querySelector("audio")).toBe(player);
  expect(attrs()).toMatchObject({ caption: "On the pier.", transcript: "You came." });
});

test("another recording in its place begins without the words of the former one", () => {
  const surface = open("audio", { mediaId: "sound", label: "At dawn", transcript: "You came." });
  chosen = { playable: other };
  press(surface, "Replace this recording");
  expect(attrs()).toMatchObject({ mediaId: "other", label: "", transcript: "" });
  expect(surface.querySelector("audio")?.getAttribute("src")).toBe("/media/files/c/pier.mp3");
});

test("subtitles are a WebVTT file and nothing else, in a language that has a code", () => {
  const surface = open("video", { mediaId: "film" });
  const [, choose] = [...surface.querySelectorAll("button")].filter(({ textContent }) => textContent === "Choose");
  chosen = { file: { id: "report", fileName: "Report.pdf", kind: "PDF" } };
  choose?.click();
  expect(surface.querySelector("[role=alert]:not([hidden])")?.textContent).toContain("Report.pdf is no WebVTT file.");
  expect(attrs().subtitlesId).toBe(null);
  chosen = { file: { id: "words", fileName: "Words.vtt", kind: "VTT" } };
  choose?.click();
  expect(attrs().subtitlesId).toBe("words");
  expect(surface.querySelector("[role=alert]:not([hidden])")).toBe(null);
  expect(surface.querySelector("summary")?.textContent).toBe("Video: has subtitles");
  write(surface, "Language of the subtitles", "Ukrainian");
  expect(attrs().subtitlesLanguage).toBe("");
  write(surface, "Language of the subtitles", "uk");
  expect(attrs().subtitlesLanguage).toBe("uk");
});

test("a recording that left the library says so, and a picture of its id is not shown in its place", () => {
  expect(open("audio", { mediaId: "gone" }).textContent).toContain("This recording is no longer in the library.");
  const shelf = createPictureShelf([sound, { id: "lake", kind: "picture" } as ShelvedPicture]);
  expect([shelf.get("sound"), shelf.playable("lake")]).toEqual([undefined, undefined]);
  expect([shelf.get("lake")?.id, shelf.playable("sound")?.id]).toEqual(["lake", "sound"]);
});

test("before publishing, a recording that says nothing to who cannot hear it is pointed out", () => {
  open("video", { mediaId: "film" });
  const advice = () =>
    adviceOf({
      fields: { lead: null },
      doc: editor.state.doc,
      shelf: createPictureShelf([film]),
      now: new Date("2030-01-15T12:00:00Z"),
    }).map(({ words }) => words);
  expect(advice()).toEqual(["A video in the text has neither subtitles nor a transcript"]);
  editor.view.dispatch(editor.state.tr.setNodeAttribute(0, "transcript", "Nobody speaks."));
  expect(advice()).toEqual([]);
});

test("what arrives is put in as what it is", () => {
  expect(playableOf(contentSchema, film).toJSON()).toMatchObject({ type: "video", attrs: { mediaId: "film" } });
  expect(playableOf(contentSchema, sound).toJSON()).toMatchObject({ type: "audio", attrs: { mediaId: "sound" } });
});

test("the end of its usage is said by its last moment, and loudly once it has come", () => {
  const end = item({ usageEndsAt: "2030-03-01T00:00:00.000Z" });
  const line = (now: string) => {
    const { element, show } = usageEndLine(() => Date.parse(now));
    show(end);
    return [element.textContent, element.classList.contains("is-missing")];
  };
  expect(line("2030-02-28T12:00:00Z")).toEqual([
    expect.stringMatching(/^May be used until 2?[81] (?:February|March) 2030 at \d\d:\d9\.$/),
    false,
  ]);
  expect(line("2030-03-01T00:00:00Z")).toEqual([expect.stringMatching(/^Its usage ended: /), true]);
  const { element, show } = usageEndLine();
  show(undefined);
  expect(element.hidden).toBe(true);
});

function open(type: "audio" | "video", attributes: object): HTMLElement {
  const surface = document.createElement("div");
  document.body.append(surface);
  const shelf = createPictureShelf([sound, film]);
  const choosing: Choosing = {
    pictures: () => undefined,
    playable: (_, then) => chosen.playable && then(chosen.playable),
    file: (then) => then(chosen.file as DeskFile),
    send: () => undefined,
  };
  const viewed = (extension: AnyExtension) =>
    extension.name === type
      ? extension.extend({
          addNodeView: () => (view: Omit<Parameters<typeof playableView>[0], "shelf">) =>
            playableView({ ...view, shelf }),
        })
      : extension;
  const extensions = [...contentExtensions.map(viewed), ChoosingForBlocks.configure(choosing)];
  editor = new Editor({
    element: surface,
    extensions,
    content: docOf({ type, attrs: attributes as never }),
    injectCSS: false,
  });
  return surface;
}

function attrs(): Record<string, unknown> {
  return editor.state.doc.firstChild?.attrs ?? {};
}

function write(surface: HTMLElement, label: string, words: string): void {
  const found = [...surface.querySelectorAll("label")].find(({ textContent }) => textContent?.startsWith(label));
  const field = document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function press(surface: HTMLElement, words: string): void {
  [...surface.querySelectorAll("button")].find(({ textContent }) => textContent === words)?.click();
}

function item(facts: Partial<PlayableItem>): PlayableItem {
  const known = { caption: "On the quay.", credit: "", alt: "", typeName: "MP3", sizeInBytes: 3_400_000 };
  return { width: 0, height: 0, usageEndsAt: null, ...known, ...facts } as PlayableItem;
}
