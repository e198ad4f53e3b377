import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { log } from "#lib/kernel/log.ts";
import type { Storage } from "#lib/kernel/storage/contract.ts";
import { diskStorage } from "#lib/kernel/storage/disk.ts";
import { s3Storage } from "#lib/kernel/storage/s3.ts";
import { sendStored } from "#lib/kernel/storage/send-stored.ts";
import { anObjectStore, type ObjectStore } from "#tests/support/object-store.ts";

const SAFETY: [string, string][] = [["X-Content-Type-Options", "nosniff"]];
const NAME = "public/abc/report.pdf";
const folder = mkdtempSync(join(tmpdir(), "standfirst-sent-"));
const globals = globalThis as unknown as Record<symbol, Storage>;
const KEY = Symbol.for("standfirst.storage");
let store: ObjectStore;
let server: Server;

beforeAll(async () => {
  store = await anObjectStore();
  server = createServer((req, res) =>
    sendStored(req, res, { name: `public${req.url}`, type: "application/pdf", safety: SAFETY, what: "file" }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const DRIVERS: [string, () => Storage][] = [
  ["disk", () => diskStorage(folder)],
  ["s3", () => s3Storage(store.settings)],
];

describe.each(DRIVERS)("from %s", (_, open) => {
  let etag: string;
  let modified: string;

  beforeAll(async () => {
    globals[KEY] = open();
    await globals[KEY].put(NAME, Buffer.from("0123456789"));
    const { headers } = await ask();
    etag = headers.etag as string;
    modified = headers["last-modified"] as string;
  });

  test("a file comes whole, with its type, its length and the headers that keep it safe and kept", async () => {
    const { status, headers, body } = await ask();
    expect({ status, body }).toEqual({ status: 200, body: "0123456789" });
    expect(headers).toMatchObject({
      ...{ "content-type": "application/pdf", "content-length": "10", "accept-ranges": "bytes" },
      ...{ "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" },
    });
  });

  test("HEAD tells what GET would, without the body", async () => {
    const { headers } = await ask();
    const { date: _date, ...told } = headers;
    const { date: _later, ...head } = (await ask({}, "HEAD")).headers;
    expect(head).toEqual(told);
    expect(await ask({ range: "bytes=2-4" }, "HEAD")).toMatchObject({ status: 206, body: "" });
  });

  test("a part is sent alone; several parts, or a unit that nobody knows, are answered with the whole", async () => {
    for (const [range, body, told] of [
      ["bytes=2-4", "234", "bytes 2-4/10"],
      ["bytes=7-", "789", "bytes 7-9/10"],
      ["bytes=-2", "89", "bytes 8-9/10"],
      ["bytes=8-400", "89", "bytes 8-9/10"],
      ["bytes=0-0", "0", "bytes 0-0/10"],
    ]) {
      const answer = await ask({ range: range as string });
      expect(answer, range).toMatchObject({ status: 206, body, headers: { "content-range": told } });
      expect(answer.headers["content-length"]).toBe(String(body?.length));
    }
    for (const range of ["bytes=0-1,5-6", "lines=1-2", "bytes=b-a"]) {
      expect(await ask({ range }), range).toMatchObject({ status: 200, body: "0123456789" });
    }
  });

  test("a part that does not exist is refused with the size that there is", async () => {
    const answer = await ask({ range: "bytes=50-60" });
    expect(answer).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */10", "x-content-type-options": "nosniff" },
    });
  });

  test("a broken download goes on only if the file is the same", async () => {
    expect(await ask({ range: "bytes=5-", "if-range": etag })).toMatchObject({ status: 206, body: "56789" });
    expect(await ask({ range: "bytes=5-", "if-range": modified })).toMatchObject({ status: 206, body: "56789" });
    expect(await ask({ range: "bytes=5-", "if-range": '"other"' })).toMatchObject({ status: 200, body: "0123456789" });
    expect(await ask({ "if-match": '"other"' })).toMatchObject({ status: 412 });
    expect(await ask({ "if-match": `"other", ${etag}` })).toMatchObject({ status: 200 });
    expect(await ask({ "if-unmodified-since": "Mon, 01 Jan 2001 00:00:00 GMT" })).toMatchObject({ status: 412 });
  });

  test("what a browser has already is not sent again", async () => {
    expect(await ask({ "if-none-match": etag })).toMatchObject({ status: 304, body: "", headers: { etag } });
    expect(await ask({ "if-modified-since": modified })).toMatchObject({ status: 304, body: "" });
    expect(await ask({ "if-none-match": '"other"' })).toMatchObject({ status: 200 });
  });

  test("what is not there is 404, and nothing is written here", async () => {
    expect(await ask({}, "GET", "/abc/other.pdf")).toMatchObject({
      status: 404,
      body: "There is no file at this address.\n",
    });
    expect(await ask({ range: "bytes=0-1" }, "GET", "/abc/other.pdf")).toMatchObject({ status: 404 });
    expect(await ask({}, "PUT")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  test("a reader who leaves in the middle of a large file ends the reading of it", async () => {
    await globals[KEY]?.put("public/abc/film.mp4", Buffer.alloc(30_000_000));
    const { promise, resolve } = Promise.withResolvers<Readable>();
    const real = globals[KEY] as Storage;
    globals[KEY] = {
      ...real,
      async open(...wish) {
        const file = await real.open(...wish);
        resolve(file.body);
        return file;
      },
    };
    const sent = await begun("/abc/film.mp4");
    const body = await promise;
    sent.destroy();
    await expect.poll(() => body.destroyed).toBe(true);
    globals[KEY] = real;
    expect(await ask({ range: "bytes=0-3" })).toMatchObject({ body: "0123" });
  });
});

test("a store that is down is a short answer with a time to come back, soon, for everybody who asks", async () => {
  globals[KEY] = s3Storage(store.settings);
  await globals[KEY].put(NAME, Buffer.from("0123456789"));
  await store.goDown();
  const began = Date.now();
  const answers = await Promise.all([
    ask(),
    ask({ range: "bytes=2-4" }),
    ask({}, "HEAD"),
    ...Array.from({ length: 30 }, () => ask()),
  ]);
  expect(Date.now() - began).toBeLessThan(5_000);
  for (const { status, headers } of answers) {
    expect({ status, again: headers["retry-after"], caching: headers["cache-control"] }).toEqual({
      ...{ status: 503, again: "5", caching: "no-store" },
    });
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  expect(answers[0]?.body).toBe("The file cannot be read at the moment.\n");
  await store.comeBack();
  expect(await ask()).toMatchObject({ status: 200, body: "0123456789" });
});

test("a file that breaks off on its way is cut, never sent as if it were whole", async () => {
  const real = diskStorage(folder);
  const breaking = async function* () {
    yield Buffer.from("01234");
    throw new Error("the disk is gone");
  };
  globals[KEY] = { ...real, open: async () => ({ ...(await real.stat(NAME)), body: Readable.from(breaking()) }) };
  await expect(ask()).rejects.toThrow(/aborted|hang up|ECONNRESET/);
});

test("a reader who has left before the answer begins is no error, and nothing is read for them", async () => {
  const real = diskStorage(folder);
  const open = vi.fn(real.open);
  globals[KEY] = { ...real, open };
  const told = vi.spyOn(log(), "error");
  const { promise: left, resolve } = Promise.withResolvers<void>();
  const late = createServer(async (req, res) => {
    res.once("close", () => resolve());
    await left;
    await sendStored(req, res, { name: NAME, type: "application/pdf", safety: SAFETY, what: "picture" });
    late.close();
  });
  late.listen(0, "127.0.0.1");
  await once(late, "listening");
  const leaving = request({ host: "127.0.0.1", port: (late.address() as AddressInfo).port });
  late.once("request", () => leaving.destroy());
  leaving.on("error", () => undefined).end();
  await once(late, "close");
  expect(told).not.toHaveBeenCalled();
  expect(open).not.toHaveBeenCalled();
  told.mockRestore();
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

async function ask(headers: Record<string, string> = {}, method = "GET", path = "/abc/report.pdf"): Promise<Answer> {
  const response = await begun(path, { headers, method });
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

function begun(
  path: string,
  more: { headers?: Record<string, string>; method?: string } = {},
): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, ...more }, resolve)
      .on("error", reject)
      .end();
  });
}
