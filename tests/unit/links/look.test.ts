import { afterEach, expect, test } from "vitest";
import { countLook } from "#lib/links/allowance.ts";
import { LOOKS } from "#lib/links/limits.ts";
import { lookAtPage } from "#lib/links/look.ts";
import { aForeignSite, loopbackPolicy } from "#tests/support/foreign-site.ts";
import { aPhoto } from "#tests/support/photos.ts";

const writer = { type: "person", id: "w", name: "Wera", role: "contributor", sections: "all" } as const;
let stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  stops = [];
});

async function aPage(head: string, picture?: Buffer) {
  const site = await aForeignSite((req, res) => {
    if (req.url === "/picture.jpg") res.writeHead(200, { "content-type": "image/jpeg" }).end(picture);
    else res.writeHead(200, { "content-type": "text/html" }).end(`<head>${head}</head>`);
  });
  stops.push(site.stop);
  return site;
}

test("a page is looked at with its picture", async () => {
  const photo = await aPhoto({ seed: 3 });
  const { url } = await aPage('<title>A report</title><meta property="og:image" content="/picture.jpg">', photo);
  const looked = await lookAtPage(writer, url("/report"), loopbackPolicy());
  expect(looked.facts.title).toBe("A report");
  expect(looked.address).toBe(url("/report"));
  expect(looked.picture).toEqual(photo);
});

test("a page whose picture is private is described without it, and the picture is not asked for", async () => {
  const secret = await aForeignSite((_, res) => res.end("secret"), "10.0.0.9");
  stops.push(secret.stop);
  const { url } = await aPage(`<title>A report</title><meta property="og:image" content="${secret.url("/x.png")}">`);
  const looked = await lookAtPage(writer, url("/"), loopbackPolicy());
  expect([looked.facts.title, looked.picture]).toEqual(["A report", null]);
  expect(secret.asked).toEqual([]);
});

test("who may not write has nothing looked at", async () => {
  const { url, asked } = await aPage("<title>A report</title>");
  await expect(lookAtPage({ type: "anyone" }, url("/"), loopbackPolicy())).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(asked).toEqual([]);
});

test("a service is asked through its own interface, and its page when that is silent", async () => {
  const asked: string[] = [];
  const policy = loopbackPolicy(undefined, {
    resolve: async (host) => {
      asked.push(host);
      throw Object.assign(new Error(), { code: "ENOTFOUND" });
    },
  });
  await expect(lookAtPage(writer, "https://youtu.be/dQw4w9WgXcQ", policy)).rejects.toMatchObject({ code: "invalid" });
  expect(asked).toEqual(["www.youtube.com", "youtu.be"]);
});

test("nobody has more pages looked at than a newsroom needs, and time gives it back", () => {
  const now = new Date("2026-01-01T12:00:00Z");
  for (let look = 0; look < LOOKS.most; look++) countLook("busy", now);
  expect(() => countLook("busy", now)).toThrow(expect.objectContaining({ code: "too-many" }));
  countLook("somebody else", now);
  countLook("busy", new Date(now.getTime() + LOOKS.withinMs + 1));
});
