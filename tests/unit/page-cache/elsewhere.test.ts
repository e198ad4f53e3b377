import { expect, test } from "vitest";
import { pointElsewhere } from "#lib/kernel/page-cache/elsewhere.ts";
import { securityHeaders } from "#lib/kernel/page-cache/headers.ts";

const CDN = "https://files.example/site";
const elsewhere = {
  prefix: "/media/",
  origin: "https://files.example",
  addressOf: (path: string) => (path.startsWith("/media/made") ? null : path.replace("/media/", `${CDN}/public/`)),
};
const pointed = (html: string) => pointElsewhere(html, elsewhere);

test("pictures of every width and files are fetched elsewhere, and nothing else is", () => {
  expect(
    pointed(
      '<a href="/peace-talks"><img class="x" src="/media/a/320.jpg" srcset="/media/a/320.webp 320w, /media/a/640.webp 640w"></a><a href="/media/files/b/r.pdf">',
    ),
  ).toBe(
    `<a href="/peace-talks"><img class="x" src="${CDN}/public/a/320.jpg" srcset="${CDN}/public/a/320.webp 320w, ${CDN}/public/a/640.webp 640w"></a><a href="${CDN}/public/files/b/r.pdf">`,
  );
});

test("what only this server can answer, other sites' addresses and words stay as they are", () => {
  for (const html of [
    '<img src="/media/made/1.webp">',
    '<a href="https://other.example/media/a/320.jpg">',
    '<a href="/about/media/a">',
    "<p>The file /media/a/320.jpg, and src=/media/a</p>",
    '<meta property="og:image" content="https://news.example/media/a/1280.jpg">',
    '<p data-src="/media/a/1.jpg">',
  ]) {
    expect(pointed(html)).toBe(html);
  }
});

test("the readers' policy lets pictures, sound and film in from there, and scripts from nowhere new", () => {
  const [, policy] = securityHeaders(new URL("https://news.example"), [], elsewhere.origin).reader[0] ?? [];
  expect(policy).toContain("img-src 'self' data: https://files.example;");
  expect(policy).toContain("media-src 'self' https://files.example;");
  expect(policy).toContain("script-src 'self';");
});
