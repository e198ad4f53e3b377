import { readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import type { Context, Viewer } from "#lib/kernel/actor.ts";
import { spoolFolder, sweepSpool } from "#lib/kernel/spool/spool.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { finishUpload, replaceByUpload } from "#lib/media/uploads/finish.ts";
import { answerTus } from "#lib/media/uploads/protocol.ts";
import { pathOf, uploadStore } from "#lib/media/uploads/store.ts";
import { BAD_PICTURES } from "#tests/support/bad-pictures.ts";
import { aContributor, anEditor, DAY, later, NOW, type Staff } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { aPicture, failingStorage } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => rm(spoolFolder(), { recursive: true, force: true }));

type Somebody = { viewer: Viewer; context: Context & { actor: Viewer } };
const ADDRESS = "http://localhost/api/desk/uploads";

/** As a session knows them. */
function signedIn({ viewer, context }: Staff): Somebody {
  return { viewer, context: { ...context, actor: viewer } };
}

function tus(
  { viewer }: Somebody,
  method: string,
  id: string,
  headers: Record<string, string> = {},
  body?: Uint8Array,
) {
  const all = { "tus-resumable": "1.0.0", ...headers };
  const request = { method, headers: all, ...(body && { body: new Uint8Array(body), duplex: "half" }) };
  return answerTus(new Request(id ? `${ADDRESS}/${id}` : ADDRESS, request), viewer.id);
}

async function begin(somebody: Somebody, size: number, metadata = { filename: "a.jpg" } as Record<string, string>) {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`);
  const answer = await tus(somebody, "POST", "", { "upload-length": String(size), "upload-metadata": pairs.join(",") });
  return { answer, id: answer.headers.get("location")?.split("/").at(-1) ?? "" };
}

function piece(somebody: Somebody, id: string, from: number, bytes: Uint8Array) {
  const headers = { "upload-offset": String(from), "content-type": "application/offset+octet-stream" };
  return tus(somebody, "PATCH", id, headers, bytes);
}

async function sent(somebody: Somebody, bytes: Uint8Array, name = "a.jpg"): Promise<string> {
  const { id } = await begin(somebody, bytes.byteLength, { filename: name });
  expect((await piece(somebody, id, 0, bytes)).status).toBe(204);
  return id;
}

/** What lies in the spool, without the notes of what is finished. */
async function waiting(): Promise<string[]> {
  const all = await readdir(spoolFolder(), { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((entry) => entry.isFile() && !entry.name.endsWith(".json")).map(({ name }) => name);
}

describe("a file in pieces", () => {
  test("is taken up where it stood, and is in the library once it is asked for", async () => {
    const somebody = signedIn(await aContributor());
    const bytes = await aPhoto({ seed: 1 });
    const { answer, id } = await begin(somebody, bytes.byteLength, { filename: "C:\\desk\\summit.jpg" });
    expect([answer.status, answer.headers.get("location")]).toEqual([201, `/api/desk/uploads/${id}`]);
    expect((await piece(somebody, id, 0, bytes.subarray(0, 500))).headers.get("upload-offset")).toBe("500");
    await expect(finishUpload(id, {}, somebody.context)).rejects.toMatchObject({ code: "conflict" });
    const head = await tus(somebody, "HEAD", id);
    expect([head.status, head.headers.get("upload-offset")]).toEqual([200, "500"]);
    // Out of step is refused and changes nothing.
    expect((await piece(somebody, id, 400, bytes.subarray(400))).status).toBe(409);
    expect((await piece(somebody, id, 500, bytes.subarray(500))).status).toBe(204);
    const { item, known } = await finishUpload(id, {}, somebody.context);
    expect([item.fileName, item.kind, known]).toEqual(["summit.jpg", "picture", false]);
    expect(await storage().read(`originals/${item.id}.jpg`)).toEqual(bytes);
    expect(await waiting()).toEqual([]);
  });

  test("lies in a folder that nobody else of the machine reads", async () => {
    const somebody = signedIn(await aContributor());
    const id = await sent(somebody, await aPhoto({ seed: 2 }));
    for (const folder of ["", somebody.viewer.id])
      expect((await stat(join(spoolFolder(), folder))).mode & 0o777).toBe(0o700);
    expect(await waiting()).toEqual([id]);
  });

  test("is nobody's but its sender's: not to look at, not to go on with, not to finish, not to remove", async () => {
    const [somebody, other] = [signedIn(await aContributor()), signedIn(await anEditor())];
    const bytes = await aPhoto({ seed: 3 });
    const { id } = await begin(somebody, bytes.byteLength);
    const attempts = [await tus(other, "HEAD", id), await piece(other, id, 0, bytes), await tus(other, "DELETE", id)];
    expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404]);
    await piece(somebody, id, 0, bytes);
    await expect(finishUpload(id, {}, other.context)).rejects.toMatchObject({ code: "not-found" });
    expect((await finishUpload(id, {}, somebody.context)).known).toBe(false);
  });

  test("is given up by its sender, and nothing of it stays", async () => {
    const somebody = signedIn(await aContributor());
    const { id } = await begin(somebody, 1_000);
    expect((await tus(somebody, "DELETE", id)).status).toBe(204);
    expect((await tus(somebody, "HEAD", id)).status).toBe(404);
    expect(await readdir(join(spoolFolder(), somebody.viewer.id))).toEqual([]);
  });

  test.each(["..%2f..%2fdata", "%00", "a".repeat(16).toUpperCase(), "..", "x.json"])(
    "an address that is none of ours (%s) leads nowhere",
    async (id) => {
      const somebody = signedIn(await aContributor());
      expect((await tus(somebody, "HEAD", id)).status).toBe(404);
      expect((await piece(somebody, id, 0, Buffer.from("x"))).status).toBe(404);
    },
  );

  test("says nothing to other sites, and its refusals are sentences", async () => {
    const somebody = signedIn(await aContributor());
    const { answer } = await begin(somebody, 1_000);
    const refused = await tus(somebody, "PATCH", "a".repeat(16), {
      "upload-offset": "0",
      origin: "https://evil.example",
    });
    for (const { headers } of [answer, refused])
      expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ title: expect.stringMatching(/\.$/) });
  });
});

describe("what is too large is refused before a byte of it is sent", () => {
  test.each([
    [0, "", "This file is empty."],
    [3_000 * 1024 * 1024, "video/mp4", "This file is larger than 2 GB."],
    [101 * 1024 * 1024, "image/jpeg", "This file is larger than 100 MB."],
    [101 * 1024 * 1024, "application/pdf", "This file is larger than 100 MB."],
  ])("%d bytes of %j", async (size, filetype, title) => {
    const somebody = signedIn(await aContributor());
    const { answer } = await begin(somebody, size, { filename: "a", filetype });
    expect([413, 422]).toContain(answer.status);
    expect(await answer.json()).toMatchObject({ title });
    expect(await waiting()).toEqual([]);
  });

  test("and on the way, once its first bytes say that it is a picture after all", async () => {
    const somebody = signedIn(await aContributor());
    const { id } = await begin(somebody, 300 * 1024 * 1024, { filename: "film.mp4", filetype: "video/mp4" });
    const bytes = await aPhoto({ seed: 4 });
    expect((await piece(somebody, id, 0, bytes)).status).toBe(204);
    const refused = await piece(somebody, id, bytes.byteLength, Buffer.alloc(10));
    expect([refused.status, await refused.json()]).toMatchObject([413, { title: "This file is larger than 100 MB." }]);
    expect(await waiting()).toEqual([]);
  });

  test("more than was said is not taken", async () => {
    const somebody = signedIn(await aContributor());
    const { id } = await begin(somebody, 10);
    expect((await piece(somebody, id, 0, Buffer.alloc(20))).status).toBe(413);
  });

  test("nobody begins more than fifty without finishing any; what stood still for an hour makes way", async () => {
    const somebody = signedIn(await aContributor());
    const ids: string[] = [];
    for (let at = 0; at < 50; at++) ids.push((await begin(somebody, 10)).id);
    const refused = (await begin(somebody, 10)).answer;
    expect([refused.status, await refused.json()]).toMatchObject([429, { title: expect.stringMatching(/50 uploads/) }]);
    const old = new Date(Date.now() - 2 * 60 * 60 * 1_000);
    await utimes(pathOf(`${somebody.viewer.id}/${ids[0]}`), old, old);
    expect((await begin(somebody, 10)).answer.status).toBe(201);
    expect((await tus(somebody, "HEAD", ids[0] as string)).status).toBe(404);
    expect((await begin(signedIn(await aContributor()), 10)).answer.status).toBe(201);
  });
});

describe("finishing", () => {
  test("twice, and ten times at once, is one item, one record and one answer", async () => {
    const somebody = signedIn(await aContributor());
    const id = await sent(somebody, await aPhoto({ seed: 5 }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => finishUpload(id, {}, somebody.context)));
    answers.push(await finishUpload(id, {}, somebody.context));
    expect(new Set(answers.map(({ item, known }) => `${item.id} ${known}`)).size).toBe(1);
    expect(answers[0]?.known).toBe(false);
    expect(await db().select().from(media)).toHaveLength(1);
    expect(await db().select().from(events)).toHaveLength(1);
  });

  test("after a kill between the row and the answer says that it was added, not that it was here already", async () => {
    const somebody = signedIn(await aContributor());
    const bytes = await aPhoto({ seed: 6 });
    const id = await sent(somebody, bytes);
    const own = `${somebody.viewer.id}/${id}`;
    const { item } = await finishUpload(id, {}, somebody.context);
    // As the kill left it: the row is there, the bytes still are, and the note does not know.
    await writeFile(pathOf(own), bytes);
    const { became: _, ...note } = (await uploadStore().configstore.get(own)) as object & { became?: unknown };
    await uploadStore().configstore.set(own, note as never);
    expect(await finishUpload(id, {}, somebody.context)).toMatchObject({ item: { id: item.id }, known: false });
    expect(await db().select().from(media)).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  test("two uploads of one file at the same time are one item: one added, one known", async () => {
    const somebody = signedIn(await aContributor());
    const bytes = await aPhoto({ seed: 7 });
    const ids = [await sent(somebody, bytes, "one.jpg"), await sent(somebody, bytes, "two.jpg")];
    const answers = await Promise.all(ids.map((id) => finishUpload(id, {}, somebody.context)));
    expect(answers.map(({ known }) => known).toSorted()).toEqual([false, true]);
    expect(await db().select().from(media)).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  test.each(Object.keys(BAD_PICTURES).filter((kind) => /polyglot|cut off|10,000|entity|letters/.test(kind)))(
    "%s is refused in a sentence and leaves nothing in the spool, the storage and the library",
    async (kind) => {
      const { make, says } = BAD_PICTURES[kind] as (typeof BAD_PICTURES)[string];
      const somebody = signedIn(await aContributor());
      const id = await sent(somebody, await make());
      const refused = finishUpload(id, { only: "picture" }, somebody.context);
      await expect(refused).rejects.toMatchObject({ message: expect.stringMatching(says) });
      expect(await waiting()).toEqual([]);
      expect(await db().select().from(media)).toEqual([]);
      await expect(finishUpload(id, {}, somebody.context)).rejects.toMatchObject({ code: "not-found" });
    },
    20_000,
  );

  test("while the storage cannot be reached, what has arrived stays, and goes in afterwards without being sent again", async () => {
    const somebody = signedIn(await aContributor());
    const id = await sent(somebody, await aPhoto({ seed: 8 }));
    {
      using _down = failingStorage({ afterPuts: 0, code: "ECONNREFUSED" });
      await expect(finishUpload(id, {}, somebody.context)).rejects.toThrow();
    }
    expect(await waiting()).toEqual([id]);
    expect((await finishUpload(id, {}, somebody.context)).known).toBe(false);
  });
});

test("a finished upload takes the place of a picture that is there", async () => {
  const somebody = signedIn(await anEditor());
  const { id: picture } = await aPicture({ seed: 9 });
  const id = await sent(somebody, await aPhoto({ seed: 10, width: 300, height: 500 }), "better.jpg");
  const replaced = await replaceByUpload(picture, id, somebody.context);
  expect(replaced).toMatchObject({ id: picture, fileName: "better.jpg", height: 500, version: 2 });
  expect(await waiting()).toEqual([]);
});

test("what nobody touched for a day is swept away, with its note; what is under way stays", async () => {
  const somebody = signedIn(await aContributor());
  const [old, fresh] = [await begin(somebody, 10), await begin(somebody, 10)];
  const path = pathOf(`${somebody.viewer.id}/${old.id}`);
  for (const file of [path, `${path}.json`]) await utimes(file, later(-2 * DAY), later(-2 * DAY));
  for (const file of [fresh.id, `${fresh.id}.json`]) await utimes(pathOf(`${somebody.viewer.id}/${file}`), NOW, NOW);
  expect(await sweepSpool(NOW)).toBe(2);
  expect(await waiting()).toEqual([fresh.id]);
});
