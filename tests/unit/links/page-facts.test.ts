import { describe, expect, test } from "vitest";
import { factsFromOembed } from "#lib/links/about-embed.ts";
import { pageFacts } from "#lib/links/page-facts.ts";
import { pageText } from "#lib/links/page-text.ts";
import { plain } from "#lib/links/plain.ts";

const HERE = new URL("https://paper.example/a/b?c=d");
const facts = (head: string) => pageFacts(`<!doctype html><head>${head}</head><body>words</body>`, HERE);

describe("a page is described", () => {
  test("by its Open Graph, before anything else", () => {
    const found = facts(`
      <title>Window title | Paper</title>
      <meta property="og:title" content="The summit &amp; after">
      <meta name="twitter:title" content="Not this">
      <meta property="og:description" content="  What was
         agreed. ">
      <meta property="og:site_name" content="Paper">
      <meta property="og:image" content="/pictures/one.jpg">
      <meta property="og:image" content="/pictures/two.jpg">
      <link rel="canonical" href="https://paper.example/a">`);
    expect(found).toEqual({
      title: "The summit & after",
      description: "What was agreed.",
      site: "Paper",
      canonical: "https://paper.example/a",
      picture: "https://paper.example/pictures/one.jpg",
    });
  });

  test("by its cards, its structured data, or its bare title", () => {
    expect(facts('<meta name="twitter:title" content="A"><meta name="description" content="B">')).toMatchObject({
      title: "A",
      description: "B",
    });
    const data = {
      "@graph": [
        { "@type": "WebSite" },
        { headline: "C", description: "D", publisher: { name: "E" }, image: [{ url: "f.png" }] },
      ],
    };
    expect(facts(`<script type="application/ld+json">${JSON.stringify(data)}</script><title>No</title>`)).toMatchObject(
      {
        title: "C",
        description: "D",
        site: "E",
        picture: "https://paper.example/a/f.png",
      },
    );
    expect(facts("<title>Only\n this</title><svg><title>not this</title></svg>").title).toBe("Only this");
    expect(facts("")).toEqual({ title: "", description: "", site: "", canonical: "", picture: "" });
  });
});

describe("a nasty page", () => {
  test.each([
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
    "file:///etc/passwd",
    "https://a:b@evil.example/x.png",
    "http://[",
  ])("cannot show itself with the picture %s", (picture) => {
    expect(facts(`<meta property="og:image" content="${picture}">`).picture).toBe("");
  });

  test("cannot say that it is somebody else's", () => {
    expect(facts('<link rel="canonical" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">').canonical).toBe("");
  });

  test("gets no markup, no control characters and no turned direction through", () => {
    const { title } = facts(
      '<meta property="og:title" content="&lt;script&gt;\u202ealert\u2066(1)\u0000&#0;&#x7;&lt;/script&gt;">',
    );
    expect(title).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Cc}]/u);
    expect(title.startsWith("<script>")).toBe(true);
  });

  test("is cut to what a card holds, after a word and never within a letter", () => {
    const { title, description } = facts(
      `<title>${"word ".repeat(200_000)}</title><meta name="description" content="${"😀".repeat(100_000)}">`,
    );
    expect(title.length).toBeGreaterThan(290);
    expect(title.length).toBeLessThanOrEqual(300);
    expect(title.endsWith("word…")).toBe(true);
    expect(description.length).toBeLessThanOrEqual(600);
    expect(description.isWellFormed()).toBe(true);
  });

  test("takes neither for ever nor the process with it", () => {
    const begun = Date.now();
    facts("<meta name=a content=b>".repeat(90_000));
    facts(`<title>${"<b>".repeat(300_000)}`);
    facts(`<script type="application/ld+json">${"[".repeat(190_000)}${"]".repeat(190_000)}</script>`);
    facts(`<script type="application/ld+json">${'{"@graph":'.repeat(20_000)}1${"}".repeat(20_000)}</script>`);
    facts('<script type="application/ld+json">{"__proto__":{"headline":"x"},"headline":{"toString":1}}</script>');
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(({} as Record<string, unknown>).headline).toBeUndefined();
  });
});

describe("letters", () => {
  const title = (bytes: Uint8Array, charset?: string) => pageFacts(pageText(bytes, charset), HERE).title;
  const cyrillic = Buffer.from([0xcc, 0xe8, 0xf0]); // "Мир" in windows-1251

  test("are read in the encoding that the header, the page or the first bytes say", () => {
    const page = Buffer.concat([Buffer.from("<title>"), cyrillic, Buffer.from("</title>")]);
    expect(title(page, "windows-1251")).toBe("Мир");
    expect(title(Buffer.concat([Buffer.from("<meta charset=windows-1251>"), page]))).toBe("Мир");
    const old = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
    expect(title(Buffer.concat([Buffer.from(old), page]))).toBe("Мир");
    expect(title(Buffer.from("\ufeff<title>Мир</title>", "utf16le"))).toBe("Мир");
    expect(title(Buffer.from("\ufeff<title>Мир</title>"), "windows-1251")).toBe("Мир");
  });

  test("are read as UTF-8 where the encoding is unknown or made up", () => {
    expect(title(Buffer.from("<title>Мир</title>"))).toBe("Мир");
    expect(title(Buffer.from("<title>Мир</title>"), "x-evil")).toBe("Мир");
    expect(title(Buffer.from("<meta charset=utf-16><title>Мир</title>"))).toBe("Мир");
    expect(title(cyrillic).isWellFormed()).toBe(true);
  });
});

describe("a service's own description", () => {
  test("gives the title, who made it and the picture, and never its HTML", () => {
    const said = {
      title: "A film",
      author_name: "Somebody",
      thumbnail_url: "https://i.example/1.jpg",
      html: "<script>",
    };
    expect(factsFromOembed(JSON.stringify(said))).toEqual({
      title: "A film",
      description: "",
      site: "Somebody",
      canonical: "",
      picture: "https://i.example/1.jpg",
    });
  });

  test.each(["", "null", "[]", "{", '{"title":{"a":1},"thumbnail_url":"javascript:x"}'])(
    "that is none gives nothing: %s",
    (json) => {
      expect(factsFromOembed(json)).toMatchObject({ title: "", picture: "" });
    },
  );
});

test("a plain line is what it was when it fits", () => {
  expect(plain("Short enough", 40)).toBe("Short enough");
  expect(plain(undefined, 40)).toBe("");
  expect(plain("unbreakable".repeat(10), 20)).toBe("unbreakableunbreaka…");
});
