import { describe, expect, test } from "vitest";
import { embedAt, FRAME_ORIGINS, PROVIDERS, providerOf } from "#lib/content/embeds/providers.ts";
import { embedWords } from "#lib/content/embeds/words.ts";
import { accept, docOf, refusal, render } from "./support.ts";

/** Addresses as people copy them, what each is, and the address that its page has. */
const KNOWN: [address: string, provider: string, embedId: string, page?: string][] = [
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s", "youtube", "dQw4w9WgXcQ"],
  ["https://youtu.be/dQw4w9WgXcQ?si=abc", "youtube", "dQw4w9WgXcQ"],
  ["http://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  [
    "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    "youtube",
    "dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  ],
  ["https://www.youtube.com/live/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://vimeo.com/76979871", "vimeo", "76979871"],
  ["https://vimeo.com/channels/staffpicks/76979871", "vimeo", "76979871"],
  ["https://vimeo.com/76979871/0a1b2c3d4e", "vimeo", "76979871/0a1b2c3d4e"],
  ["https://player.vimeo.com/video/76979871?h=0a1b2c3d4e", "vimeo", "76979871/0a1b2c3d4e"],
  ["https://twitter.com/nasa/status/1410624005669728262?s=20", "x", "nasa/1410624005669728262"],
  ["https://x.com/i/web/status/1410624005669728262", "x", "i/1410624005669728262"],
  ["https://bsky.app/profile/Jay.bsky.team/post/3lbvsbvzfgs2k", "bluesky", "jay.bsky.team/3lbvsbvzfgs2k"],
  [
    "https://bsky.app/profile/did:plc:oky5czdrnfjpqslsw2a5iclo/post/3lbvsbvzfgs2k",
    "bluesky",
    "did:plc:oky5czdrnfjpqslsw2a5iclo/3lbvsbvzfgs2k",
  ],
  ["https://mastodon.social/@Gargron/111111111111111111", "mastodon", "mastodon.social/@Gargron/111111111111111111"],
  [
    "https://news.example/@desk@other.example/109318821117356215",
    "mastodon",
    "news.example/@desk@other.example/109318821117356215",
  ],
  ["https://www.instagram.com/reel/CxYz_12-ab/?igsh=1", "instagram", "reel/CxYz_12-ab"],
  ["https://instagram.com/somebody/p/CxYz_12-ab/", "instagram", "p/CxYz_12-ab"],
  ["https://www.tiktok.com/@scout.2015/video/6718335390845095173?lang=en", "tiktok", "@scout.2015/6718335390845095173"],
  ["https://www.facebook.com/watch/?v=10153231379946729", "facebook", "10153231379946729"],
  ["https://www.facebook.com/facebook/videos/10153231379946729/", "facebook", "10153231379946729"],
  ["https://t.me/s/durov/226", "telegram", "durov/226", "https://t.me/durov/226"],
  ["https://soundcloud.com/forss/flickermood?in=x", "soundcloud", "forss/flickermood"],
  ["https://soundcloud.com/forss/sets/soulhack", "soundcloud", "forss/sets/soulhack"],
  ["https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1", "spotify", "episode/4rOoJ6Egrf8K2IrywzwOMk"],
  [
    "https://podcasts.apple.com/gb/podcast/the-daily/id1200361736?i=1000640000000",
    "apple-podcasts",
    "gb/1200361736/1000640000000",
  ],
  ["https://datawrapper.dwcdn.net/3CqPX/7/", "datawrapper", "3CqPX", "https://datawrapper.dwcdn.net/3CqPX/"],
  ["https://www.datawrapper.de/_/3CqPX/", "datawrapper", "3CqPX"],
  ["https://public.flourish.studio/visualisation/1234567/", "flourish", "visualisation/1234567"],
  ["https://www.documentcloud.org/documents/282753-lefler-thesis.html", "documentcloud", "282753-lefler-thesis"],
  ["https://www.openstreetmap.org/#map=12/50.4501/30.5234&layers=N", "openstreetmap", "12/50.4501/30.5234"],
];

/** What looks like one of them and is not. */
const LOOK_ALIKES = [
  "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example\\@www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://user:pass@www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
  "https://wwwyoutube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com./watch?v=dQw4w9WgXcQ",
  "https://www.youtubе.com/watch?v=dQw4w9WgXcQ", // a Cyrillic e
  "https://www.youtube.com/watch?v=../../../evil",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ%22onload=",
  "https://youtu.be/dQw4w9WgXcQ/../../x",
  "javascript:https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "data:text/html,https://youtu.be/dQw4w9WgXcQ",
  "ftp://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "//www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://notvimeo.com/76979871",
  "https://vimeo.com/76979871/not-a-secret",
  "https://x.com/nasa/status/1410624005669728262abc",
  "https://bsky.app/profile/..%2f..%2fevil/post/3lbvsbvzfgs2k",
  "https://www.instagram.com/accounts/login/",
  "https://t.me/c/1234567/8",
  "https://soundcloud.com/discover/sets",
  "https://soundcloud.com/forss/tracks",
  "https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk/../../../x",
  "https://127.0.0.1/@admin/123456",
  "https://[::1]/@admin/123456",
  "https://localhost/@admin/123456",
  "https://169.254.169.254/@latest/123456",
  "https://2130706433/@admin/123456",
  "https://www.openstreetmap.org/#map=12/50.4501/30.5234%22%3E",
  "https://www.facebook.com/plugins/video.php?href=x",
];

const nodeFor = (address: string) => ({ type: "embed", attrs: { ...embedAt(address) } });

describe("an address is known as an embed", () => {
  test.each(KNOWN)("%s", (address, provider, embedId, page) => {
    const found = embedAt(address);
    expect(found).toMatchObject({ provider, embedId });
    if (page) expect(found?.url).toBe(page);
    // The page that readers are led to is itself known as the same thing.
    expect(embedAt(found?.url ?? "")).toEqual(found);
  });

  test.each(LOOK_ALIKES)("but not when it only looks like one: %s", (address) => {
    expect(embedAt(address)).toBeUndefined();
  });

  test("for every provider there is one here", () => {
    expect(new Set(KNOWN.map(([, provider]) => provider))).toEqual(new Set(PROVIDERS.map(({ name }) => name)));
  });
});

describe("what is framed", () => {
  test.each(KNOWN)("for %s is on the provider's one host, over https", (_, name, embedId) => {
    const provider = providerOf(name, embedId);
    if (!provider?.frame) return expect(name).toBe("mastodon");
    const address = new URL(provider.frame.address(embedId));
    expect(address.href).toBe(provider.frame.address(embedId));
    expect([address.protocol, address.hostname, address.port]).toEqual(["https:", provider.frame.host, ""]);
    expect(FRAME_ORIGINS).toContain(address.origin);
  });

  test("is listed for the policy host by host, without a pattern", () => {
    for (const origin of FRAME_ORIGINS) expect(origin).toMatch(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });
});

describe("an embed in the text", () => {
  test("reaches readers as a card with a link, and what a script needs to show it when asked", () => {
    const [node] = accept({ ...nodeFor("https://youtu.be/dQw4w9WgXcQ") }).content;
    expect(render(docOf(node as never))).toBe(
      '<figure class="embed" data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&amp;rel=0"' +
        ' data-kind="video" data-show="Play it here" data-notice="This contacts YouTube, which may keep cookies.">' +
        '<a class="card-link" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"><span class="card-words">' +
        '<span class="card-title">youtube.com/watch?v=dQw4w9WgXcQ</span>' +
        '<span class="card-source">Video on YouTube</span></span></a></figure>',
    );
  });

  test("speaks the language of the article", () => {
    const doc = accept({ ...nodeFor("https://youtu.be/dQw4w9WgXcQ") });
    expect(render(doc, { language: "uk" })).toContain("Відео на YouTube");
    expect(embedWords("de-AT").show.video).toBe("Hier abspielen");
    expect(embedWords("ja").notice("X")).toBe(embedWords("en").notice("X"));
  });

  test("brings its thumbnail from our own store or none at all", () => {
    const attrs = { ...embedAt("https://vimeo.com/76979871"), title: "A film", thumbnailId: "lake" };
    // A film stands large, so it is cut wide.
    expect(render(accept({ type: "embed", attrs }))).toMatch(
      /<img src="\/media\/lake\/mark\/wide-1216\.jpg" [^>]* class="card-picture"/,
    );
    expect(render(accept({ type: "embed", attrs: { ...attrs, thumbnailId: "gone" } }))).not.toContain("<img");
  });

  test.each([
    ["an unknown provider", { provider: "evil" }],
    ["an id that is none", { embedId: '"><script>' }],
    ["another page than it shows", { url: "https://evil.example/" }],
    ["the page of another video", { url: "https://www.youtube.com/watch?v=aaaaaaaaaaa" }],
    ["a picture that is an address", { thumbnailId: "https://evil.example/a.png" }],
    ["an attribute of its own", { html: "<iframe>" }],
  ])("is refused with %s", (_, forged) => {
    const attrs = { ...embedAt("https://youtu.be/dQw4w9WgXcQ"), ...forged };
    expect(refusal(() => accept({ type: "embed", attrs })).code).toMatch(/invalid-attribute|unknown-content/);
  });

  test("that a newer version made is still a link for readers", () => {
    const attrs = { provider: "newer", embedId: "1", url: "https://newer.example/1", title: "Later" };
    const html = render(docOf({ type: "embed", attrs }));
    expect(html).toContain('href="https://newer.example/1"');
    expect(html).not.toContain("data-frame");
    expect(render(docOf({ type: "embed", attrs: { ...attrs, url: "javascript:alert(1)" } }))).toBe("");
  });
});

describe("a link card", () => {
  test.each(["javascript:alert(1)", "/a/path", "mailto:a@b.example", "https://a:b@evil.example/", "data:text/html,x"])(
    "is refused for %s",
    (url) => {
      expect(refusal(() => accept({ type: "linkCard", attrs: { url } })).code).toBe("invalid-attribute");
      expect(render(docOf({ type: "linkCard", attrs: { url } }))).toBe("");
    },
  );

  test("shows the address where nothing else is known of the page", () => {
    const html = render(accept({ type: "linkCard", attrs: { url: "https://www.example.org/report/" } }));
    expect(html).toContain(
      '<span class="card-title">example.org/report</span><span class="card-source">example.org</span>',
    );
  });
});
