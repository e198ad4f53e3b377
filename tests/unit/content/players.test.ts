import { describe, expect, test } from "vitest";
import { contentSchema } from "#lib/content/extensions.ts";
import { clockTime, formatName } from "#lib/content/player.ts";
import { documentReferences, documentWords, plainText } from "#lib/content/text.ts";
import { accept, crossing, docOf, interview, paragraph, refusal, render } from "./support.ts";

const audio = (attrs = {}) => ({ type: "audio", attrs: { mediaId: "interview", ...attrs } });
const video = (attrs = {}) => ({ type: "video", attrs: { mediaId: "crossing", ...attrs } });
/** Sizes in words have spaces that do not break. */
const plain = (html: string) => html.replace(/\u00a0|\u202f/g, " ");

describe("audio", () => {
  test("is the browser's own player with its length, its kind, its size and the file itself", () => {
    expect(plain(render(accept(audio())))).toBe(
      '<figure class="playable"><audio controls preload="none" src="/media/files/k3x9k3x9k3x9k3x9/interview.mp3"' +
        ' aria-label="Interview.mp3"></audio><p class="playable-facts"><time datetime="PT247S">4:07</time> · MP3 · 3.4 MB · ' +
        '<a href="/media/files/k3x9k3x9k3x9k3x9/interview.mp3" download>Download</a></p>' +
        '<figcaption><span class="caption" dir="auto">At the lake house.</span>' +
        '<span class="credit" dir="auto">J. Orr / Meridian</span></figcaption></figure>',
    );
  });

  test("may have a title, and words of its own in the place of the recording's", () => {
    const html = render(accept(audio({ label: "The <interview>", caption: "By phone.", credit: "AP" })));
    expect(html).toContain('<p class="playable-title" dir="auto">The &lt;interview&gt;</p><audio');
    expect(html).toContain('aria-label="The &lt;interview&gt;"');
    expect(html).toContain(
      '<span class="caption" dir="auto">By phone.</span><span class="credit" dir="auto">AP</span>',
    );
    expect(html).not.toContain("At the lake house.");
  });

  test("says what is said in it to who cannot hear it, in paragraphs", () => {
    const html = render(accept(audio({ transcript: "ORR: You came.\nI did.\n\n \n\nVAYLE: Yes." })), {
      language: "de",
    });
    expect(html).toContain(
      '<details><summary>Abschrift</summary><p dir="auto">ORR: You came.<br>I did.</p><p dir="auto">VAYLE: Yes.</p></details>',
    );
    expect(render(accept(audio({ transcript: " \n\n " })))).not.toContain("<details>");
  });

  test("whose length nobody knows is asked for it, and nothing else is fetched before somebody listens", () => {
    const html = render(accept(audio()), { playable: { ...interview, seconds: null } });
    expect(html).toContain('preload="metadata"');
    expect(html).not.toContain("<time");
    expect(html).not.toContain("autoplay");
  });

  test("leads to the file at its whole address in feeds", () => {
    const html = render(accept(audio()), { baseUrl: "https://paper.example/" });
    expect(html).toContain('src="https://paper.example/media/files/');
    expect(html).toContain('<a href="https://paper.example/media/files/');
  });
});

describe("video", () => {
  test("has its size, so that nothing moves, and shows how it begins", () => {
    const html = render(accept(video({ label: "The crossing" })));
    expect(html).toContain(
      '<video controls playsinline preload="metadata" src="/media/files/v1d9v1d9v1d9v1d9/crossing.mp4"' +
        ' width="1920" height="1080" aria-label="The crossing"></video>',
    );
    expect(html).toContain('<time datetime="PT3760S">1:02:40</time>');
    expect(html).not.toContain("autoplay");
  });

  test("with a picture before it plays fetches nothing of the film", () => {
    expect(render(accept(video({ posterId: "lake" })))).toContain('preload="none"');
    expect(render(accept(video({ posterId: "lake" })))).toContain('poster="/media/lake/mark/whole-1216.jpg"');
    expect(render(accept(video({ posterId: "gone" })))).toContain('preload="metadata"');
    expect(render(accept(video()), { playable: { ...crossing, width: 0, height: 0 } })).toContain(
      'width="1280" height="720"',
    );
  });

  test("has captions in the language of the text, and subtitles in another one", () => {
    const track = (attrs: object, language: string) =>
      /<track[^>]*>/.exec(render(accept(video({ subtitlesId: "subtitles", ...attrs })), { language }))?.[0];
    const src = 'src="/media/files/s1b1s1b1s1b1s1b1/crossing.vtt"';
    expect(track({}, "en")).toBe(`<track kind="captions" ${src} srclang="en" label="English">`);
    expect(track({ subtitlesLanguage: "de-AT" }, "de")).toContain('kind="captions"');
    expect(track({ subtitlesLanguage: "uk" }, "en")).toBe(
      `<track kind="subtitles" ${src} srclang="uk" label="українська">`,
    );
    expect(track({ subtitlesId: "gone" }, "en")).toBeUndefined();
  });
});

test("a recording that is gone, or is of the other kind, leaves nothing on the page", () => {
  const doc = accept(
    audio({ mediaId: "gone" }),
    video({ mediaId: "interview" }),
    audio({ mediaId: "crossing" }),
    paragraph("words"),
  );
  expect(render(doc)).toBe("<p>words</p>");
});

test("a recording is told by its id, and what it is told of itself has its bounds", () => {
  for (const [attrs, path] of [
    [{ mediaId: "../../etc" }, "mediaId"],
    [{ label: "a".repeat(301) }, "label"],
    [{ caption: "a".repeat(1_001) }, "caption"],
    [{ credit: "a".repeat(301) }, "credit"],
    [{ transcript: "a".repeat(100_001) }, "transcript"],
    [{ autoplay: true }, "autoplay"],
  ] as const) {
    expect(refusal(() => accept(audio(attrs))).path).toBe(`$.content[0].attrs.${path}`);
    expect(refusal(() => accept(video(attrs))).path).toBe(`$.content[0].attrs.${path}`);
  }
  for (const subtitlesLanguage of ["English", "e", "en_GB", "de-", '"><x'])
    expect(refusal(() => accept(video({ subtitlesLanguage }))).path).toBe("$.content[0].attrs.subtitlesLanguage");
  expect(refusal(() => accept(video({ posterId: "a b" }))).code).toBe("invalid-attribute");
  expect(refusal(() => accept(audio({ posterId: "lake" }))).code).toBe("unknown-content");
  expect(refusal(() => accept({ ...audio(), content: [paragraph("x")] })).code).not.toBe("");
});

test("a recording, its poster and its subtitles are counted among the uses, and the film is whole without the latter", () => {
  expect(documentReferences(accept(audio(), video({ posterId: "lake", subtitlesId: "subtitles" })))).toEqual([
    { target: "media", id: "interview", plays: true },
    { target: "media", id: "crossing", plays: true },
    { target: "media", id: "lake", spare: true },
    { target: "file", id: "subtitles", spare: true },
  ]);
});

test("what is said in a recording is found by the search, and makes the text no longer", () => {
  const doc = accept(
    paragraph("Two words."),
    audio({ label: "Orr speaks", caption: "By phone", transcript: "You came." }),
  );
  expect(plainText(doc)).toBe("Two words.\n\nOrr speaks\n\nBy phone\n\nYou came.");
  expect(documentWords(doc, "en")).toBe(2);
  // Past the gate, whatever stands there.
  expect(plainText(docOf({ type: "audio", attrs: { mediaId: "x", label: 7 as never } }))).toBe("");
});

test("a recording comes through the clipboard as what it is, and never as a picture", () => {
  const [node] = accept(video({ subtitlesId: "subtitles", subtitlesLanguage: "uk" })).content;
  const film = contentSchema.nodeFromJSON(node);
  const [tag, attributes] = (film.type.spec.toDOM as (node: typeof film) => unknown)(film) as [
    string,
    Record<string, string>,
  ];
  expect(tag).toBe("div");
  expect(attributes).toMatchObject({ "data-video": "", "data-media-id": "crossing", "data-subtitles-language": "uk" });
});

test("a kind of recording is written as people know it", () => {
  const names = ["a/quay.mp3", "a/quay.weba", "a/quay.webm", "a/quay.ogg", "a/quay"].map(formatName);
  expect(names).toEqual(["MP3", "WebM", "WebM", "Ogg", ""]);
});

test("times are written as players write them", () => {
  expect([0, 7, 59.6, 247, 3_599, 3_760].map(clockTime)).toEqual(["0:00", "0:07", "1:00", "4:07", "59:59", "1:02:40"]);
});
