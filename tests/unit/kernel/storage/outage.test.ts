import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import pino from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Storage } from "#lib/kernel/storage/contract.ts";
import { s3Storage } from "#lib/kernel/storage/s3.ts";
import type { S3Settings } from "#lib/kernel/storage/s3-client.ts";
import { anObjectStore, type ObjectStore } from "#tests/support/object-store.ts";

/** What people are told when the store fails, and how soon. */
const SOON_MS = 5_000;
const AWAY = "The file storage cannot be reached at the moment. Nothing was changed; try again in a moment.";
const NAME = "public/abc/320-0a1b2c3d.webp";

let store: ObjectStore;
const closing: (() => Promise<unknown> | unknown)[] = [];
beforeEach(async () => {
  store = await anObjectStore();
});
afterEach(async () => {
  await store.close();
  for (const close of closing.splice(0)) await close();
});

test("a store that is down is told of within five seconds whatever is asked, and used again when it is back", async () => {
  const storage = s3Storage(store.settings);
  await storage.put(NAME, Buffer.from("before"));
  await store.goDown();
  await allSoon(storage, AWAY);
  await store.comeBack();
  expect((await storage.read(NAME)).toString()).toBe("before");
});

test("a store that takes the question and is silent is told of within five seconds, and no question is left open", async () => {
  const silent = await aServer(() => undefined);
  await allSoon(s3Storage({ ...store.settings, endpoint: silent.url }), AWAY);
  await expect.poll(() => silent.open()).toBe(0);
});

test("a store that falls silent in the middle of a file ends the reading with a sentence", async () => {
  const half = await aServer((_, res) => res.writeHead(200, { "content-length": "10", etag: '"a"' }).write("half"));
  const { body } = await s3Storage({ ...store.settings, endpoint: half.url }).open(NAME);
  const began = Date.now();
  await expect(body.toArray()).rejects.toThrow(AWAY);
  expect(Date.now() - began).toBeLessThan(SOON_MS);
});

test("a file that breaks off on its way from the store is an error, never a shorter file", async () => {
  const cut = await aServer((_, res) => {
    res.writeHead(200, { "content-length": "10", etag: '"a"' }).write("half");
    setImmediate(() => res.destroy());
  });
  await expect(s3Storage({ ...store.settings, endpoint: cut.url }).read(NAME)).rejects.toThrow(AWAY);
});

test("a slow reader is waited for: only the store's own silence counts", async () => {
  const storage = s3Storage(store.settings);
  await storage.put("originals/long.mp4", Buffer.alloc(5_000_000));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { body } = await storage.open("originals/long.mp4");
  const pieces = body[Symbol.asyncIterator]();
  const first = (await pieces.next()).value.byteLength;
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  let rest = 0;
  for await (const piece of body) rest += piece.byteLength;
  expect(first + rest).toBe(5_000_000);
});

test("an upload of many parts that the store stops taking is told of, and is no file", async () => {
  const storage = s3Storage(store.settings);
  async function* going(): AsyncGenerator<Buffer> {
    for (let at = 0; at < 20; at++) {
      if (at === 12) await store.goDown();
      yield Buffer.alloc(1024 * 1024, at);
    }
  }
  const size = 20 * 1024 * 1024;
  await expect(storage.put("originals/film.mp4", { stream: Readable.from(going()), size })).rejects.toThrow(AWAY);
  await store.comeBack();
  expect(await storage.exists("originals/film.mp4")).toBe(false);
  expect(await storage.list("originals")).toEqual([]);
});

test("a store that stumbles once is asked again, with the same bytes", async () => {
  const bodies: string[] = [];
  const stumbling = await aServer(async (req, res) => {
    let body = "";
    for await (const piece of req) body += piece;
    bodies.push(body);
    res.writeHead(bodies.length === 1 ? 503 : 200).end();
  });
  await s3Storage({ ...store.settings, endpoint: stumbling.url }).put(NAME, Buffer.from("picture"));
  expect(bodies).toEqual(["picture", "picture"]);
});

const WRONG: [string, Partial<S3Settings>, RegExp][] = [
  [
    "an unknown key",
    { key: { accessKeyId: "WRONG", secretAccessKey: "hunter2" } },
    /refuses the key.*S3_ACCESS_KEY_ID/,
  ],
  ["a bucket that is not there", { bucket: "other-files" }, /has no bucket “other-files”: S3_BUCKET is wrong/],
];

test.each(WRONG)("%s is said in a sentence that names the setting and no secret", async (_, wrong, sentence) => {
  await allSay(s3Storage({ ...store.settings, ...wrong }), sentence);
});

const REFUSALS: [number, string, RegExp][] = [
  [403, "SignatureDoesNotMatch", /refuses the key.*S3_SECRET_ACCESS_KEY/],
  [403, "AccessDenied", /refuses the key.*or lacks a right/],
  [403, "RequestTimeTooSkewed", /the clock of this machine is wrong/],
  [301, "PermanentRedirect", /S3_REGION or S3_ENDPOINT is wrong/],
  [507, "XMinioStorageFull", /no room left for files/],
];

test.each(REFUSALS)("a store that answers %d %s is understood", async (status, code, sentence) => {
  const refusing = await aServer((req, res) => {
    req.resume();
    res.writeHead(status, { "content-type": "application/xml" });
    res.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
  });
  const key = { accessKeyId: "S3RVER", secretAccessKey: "hunter2" };
  await allSay(s3Storage({ ...store.settings, endpoint: refusing.url, key }), sentence);
});

/** Whatever is asked is refused in this sentence, and neither it nor what is logged with it holds a secret. */
async function allSay(storage: Storage, sentence: RegExp): Promise<void> {
  const put = storage.put(NAME, Buffer.from("x"));
  const uses = await Promise.allSettled([put, storage.read(NAME), storage.list("public"), storage.check()]);
  for (const use of uses) {
    expect(use).toMatchObject({
      status: "rejected",
      reason: { code: "unavailable", message: expect.stringMatching(sentence) },
    });
    const { reason } = use as PromiseRejectedResult;
    expect(JSON.stringify(pino.stdSerializers.err(reason))).not.toMatch(/hunter2|Signature=|Credential=/);
  }
}

async function allSoon(storage: Storage, sentence: string): Promise<void> {
  const began = Date.now();
  const uses = [
    storage.put(NAME, Buffer.from("x")),
    storage.put("originals/film.mp4", { stream: Readable.from([Buffer.alloc(9_000_000)]), size: 9_000_000 }),
    ...[storage.read(NAME), storage.open(NAME), storage.stat(NAME), storage.exists(NAME)],
    ...[storage.remove(NAME), storage.list("public"), storage.check()],
  ];
  for (const use of await Promise.allSettled(uses)) {
    expect(use).toMatchObject({ status: "rejected", reason: { code: "unavailable", message: sentence } });
  }
  expect(Date.now() - began).toBeLessThan(SOON_MS);
}

/** A server of this test's own making, with how many connections are open. */
async function aServer(listener: RequestListener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  let open = 0;
  server.on("connection", (socket) => {
    open++;
    socket.once("close", () => open--);
  });
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, open: () => open };
}
