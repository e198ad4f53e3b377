import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { newId } from "#db/id.ts";
import type { Addressed } from "#lib/content/picture-parts.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { addMedia } from "#lib/media/commands/add.ts";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { wishInTurn } from "#lib/media/queue.ts";
import { system } from "#tests/support/make.ts";
import { aMediaServer, type MediaServer } from "#tests/support/media-server.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { failingStorage } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { inSpool } from "#tests/support/uploads.ts";

freshStore("test");

const KEEP = "public, max-age=31536000, immutable";
let server: MediaServer;
beforeAll(async () => {
  server = await aMediaServer();
});
afterAll(() => {
  server.close();
  darkroom().close();
});
afterEach(() => void vi.restoreAllMocks());

/** 1,000 × 750 pixels; each has its own. */
async function aPicture(seed: number) {
  const bytes = await aPhoto({ width: 1000, height: 750, seed });
  return (await addMedia({ file: await inSpool(bytes), fileName: "photo.jpg" }, system())).item;
}

const names = ({ base }: Addressed) => storage().list(base.replace("/media/", "public/"));

describe("the first wish for a size", () => {
  test("makes it, stores it and sends it; the next is sent what is stored", async () => {
    const picture = await aPicture(1);
    const develop = vi.spyOn(darkroom(), "develop");
    for (const [name, format, width, height] of [
      ["whole-480.avif", "heif", 480, 360],
      ["wide-800.webp", "webp", 800, 450],
      ["square-640.avif", "heif", 640, 640],
      ["share-1200.jpg", "jpeg", 1000, 525],
      ["whole-1120.avif", "heif", 1000, 750],
    ] as const) {
      develop.mockClear();
      const path = `${picture.base}/${name}`;
      const first = await server.ask(path);
      expect(first).toMatchObject({ status: 200, headers: { "cache-control": KEEP } });
      expect(await sharp(first.body).metadata()).toMatchObject({ format, width, height });
      expect(await storage().read(path.replace("/media/", "public/"))).toEqual(first.body);
      const second = await server.ask(path);
      expect([second.status, second.body.equals(first.body), develop.mock.calls.length]).toEqual([200, true, 1]);
      expect(second.headers).toMatchObject({
        "content-type": `image/${format === "heif" ? "avif" : format}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      });
    }
  });

  test("may be HEAD, or for a part", async () => {
    const picture = await aPicture(2);
    const head = await server.ask(`${picture.base}/wide-320.webp`, {}, "HEAD");
    expect(head).toMatchObject({ status: 200, headers: { "content-type": "image/webp", "cache-control": KEEP } });
    expect(head.body).toHaveLength(0);
    const part = await server.ask(`${picture.base}/wide-480.webp`, { range: "bytes=0-3" });
    expect([part.status, part.body.toString()]).toEqual([206, "RIFF"]);
    expect(await server.ask(`${picture.base}/wide-480.webp`, {}, "DELETE")).toMatchObject({ status: 405 });
  });

  test("fifty times at once is one making", async () => {
    const picture = await aPicture(3);
    const develop = vi.spyOn(darkroom(), "develop");
    const asked = Array.from({ length: 50 }, () => server.ask(`${picture.base}/standard-388.avif`));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers["cache-control"]}`))).toEqual(
      new Set([`200 ${KEEP}`]),
    );
    expect(new Set(answers.map(({ body }) => body.toString("base64"))).size).toBe(1);
    expect(develop).toHaveBeenCalledTimes(1);
  });
});

describe("nothing is made", () => {
  test("of a size that is on no list, or under a signature that is not the picture's", async () => {
    const [picture, other] = [await aPicture(4), await aPicture(5)];
    const develop = vi.spyOn(darkroom(), "develop");
    const mark = picture.base.split("/").at(-1) as string;
    const near = `${mark.slice(0, -1)}${mark.endsWith("a") ? "b" : "a"}`;
    for (const path of [
      `${picture.base}/whole-481.avif`,
      // The last that holds all of it is 1,120.
      `${picture.base}/whole-1216.avif`,
      `${picture.base}/whole-1600.webp`,
      `${picture.base}/whole-99999.jpg`,
      `${picture.base}/whole-320.jpg`,
      `${picture.base}/share-1200.avif`,
      `${picture.base}/tall-480.avif`,
      `/media/${picture.id}/${near}/whole-320.avif`,
      `/media/${other.id}/${mark}/whole-320.avif`,
      `/media/${newId()}/${mark}/whole-320.avif`,
    ]) {
      const { status, headers, body } = await server.ask(path);
      expect([path, status, String(body)]).toEqual([path, 404, "There is no picture at this address.\n"]);
      expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
    }
    expect(develop).not.toHaveBeenCalled();
    expect(await names(picture)).toHaveLength(2);
  });
});

describe("when a size cannot be made soon", () => {
  test("a picture stands in that browsers do not keep, and says what it is", async () => {
    const picture = await aPicture(6);
    vi.spyOn(darkroom(), "develop").mockRejectedValue(new Error("the process crashed"));
    const large = await server.ask(`${picture.base}/wide-800.avif`);
    expect(large).toMatchObject({
      status: 200,
      headers: { "cache-control": "no-store", "content-type": "image/jpeg" },
    });
    expect(await sharp(large.body).metadata()).toMatchObject({ format: "jpeg", width: 1000 });
    const small = await server.ask(`${picture.base}/square-344.avif`);
    expect(small).toMatchObject({
      status: 200,
      headers: { "cache-control": "no-store", "content-type": "image/webp" },
    });
    expect(await names(picture)).toHaveLength(2);
  });

  test("what failed is not tried again by everybody who asks", async () => {
    const picture = await aPicture(7);
    const develop = vi.spyOn(darkroom(), "develop").mockRejectedValue(new Error("the process crashed"));
    for (let at = 0; at < 3; at++) await server.ask(`${picture.base}/wide-800.avif`);
    expect(develop).toHaveBeenCalledTimes(1);
  });

  test("nobody waits for one that takes long, and it is there for the next", async () => {
    const picture = await aPicture(8);
    const real = darkroom().develop;
    const held = Promise.withResolvers<void>();
    vi.spyOn(darkroom(), "develop").mockImplementation(async (order) => {
      await held.promise;
      return real(order);
    });
    const path = `${picture.base}/wide-480.avif`;
    const hasty = await aMediaServer({ soonMs: 0, thenMs: 0 });
    expect(await hasty.ask(path)).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
    hasty.close();
    const next = server.ask(path);
    held.resolve();
    expect(await next).toMatchObject({ status: 200, headers: { "cache-control": KEEP } });
  });

  test("a queue that is full turns nobody away", async () => {
    const picture = await aPicture(9);
    const held = Promise.withResolvers<void>();
    const waiting = Array.from({ length: 65 }, () => wishInTurn(() => held.promise));
    const answer = await server.ask(`${picture.base}/wide-480.avif`);
    expect(answer).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
    held.resolve();
    await Promise.all(waiting);
    // It was not given up for good.
    expect(await server.ask(`${picture.base}/wide-480.avif`)).toMatchObject({ headers: { "cache-control": KEEP } });
  });

  test("a full disk neither, and leaves nothing half written", async () => {
    const picture = await aPicture(10);
    {
      using _full = failingStorage({ afterPuts: 0 });
      const answer = await server.ask(`${picture.base}/wide-480.avif`);
      expect(answer).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
    }
    expect(await names(picture)).toHaveLength(2);
  });

  test("and nothing can stand in, the answer says when to come back", async () => {
    const picture = await aPicture(11);
    for (const name of await names(picture)) await storage().remove(name);
    vi.spyOn(darkroom(), "develop").mockRejectedValue(new Error("the process crashed"));
    const answer = await server.ask(`${picture.base}/wide-480.avif`);
    expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "5", "cache-control": "no-store" } });
  });
});
