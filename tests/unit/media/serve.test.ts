import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskStorage } from "#lib/kernel/storage/disk.ts";
import { serveMedia } from "#lib/media/serve.ts";

const ID = "abcdefghij012345";
const MARK = "0123456789ab";
const ADDRESS = `/media/${ID}/${MARK}/whole-480.webp`;
const folder = mkdtempSync(join(tmpdir(), "standfirst-serve-"));
let server: Server;

beforeAll(async () => {
  const storage = diskStorage(folder);
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standfirst.storage")] = storage;
  await storage.put(`public/${ID}/${MARK}/whole-480.webp`, Buffer.from("0123456789"));
  await storage.put(`public/${ID}/${MARK}/whole-480.jpg`, Buffer.from("jpeg"));
  await storage.put(`public/${ID}/page.html`, Buffer.from("<script>"));
  await storage.put(`originals/${ID}.jpg`, Buffer.from("private"));
  server = createServer((req, res) => serveMedia(req, res, new URL(req.url as string, "http://localhost")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a made size comes with its type, for a year, and can run nothing", async () => {
  const { status, headers, body } = await ask(ADDRESS);
  expect({ status, body }).toEqual({ status: 200, body: "0123456789" });
  expect(headers).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
  });
  expect(headers["set-cookie"]).toBeUndefined();
  expect((await ask(ADDRESS.replace(".webp", ".jpg"))).headers["content-type"]).toBe("image/jpeg");
});

test("a known picture is not sent again, a part of it is sent alone, HEAD has no body", async () => {
  const { headers } = await ask(ADDRESS);
  expect(await ask(ADDRESS, { "if-none-match": headers.etag as string })).toMatchObject({ status: 304, body: "" });
  expect(await ask(ADDRESS, { range: "bytes=2-4" })).toMatchObject({ status: 206, body: "234" });
  expect(await ask(ADDRESS, { range: "bytes=50-60" })).toMatchObject({ status: 416 });
  expect(await ask(ADDRESS, {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  expect(await ask(ADDRESS, {}, "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});

test.each([
  `/media/${ID}/640-0a1b2c3d.webp`,
  `/media/${ID}/${MARK}/whole-480.png`,
  `/media/${ID}/${MARK}/whole-0480.webp`,
  `/media/${ID}/${MARK}/whole-480.webp?.avif`.replace("?", "%3f"),
  `/media/${ID}/${MARK}/tall-480.webp`,
  `/media/${ID}/${MARK.slice(1)}/whole-480.webp`,
  `/media/${ID}/${MARK.toUpperCase()}/whole-480.webp`,
  `/media/${ID}/page.html`,
  `/media/${ID}.jpg`,
  `/media/${ID}/`,
  "/media/",
  "/media",
  `/media/originals/${ID}.jpg`,
  `/media/../originals/${ID}.jpg`,
  `/media/..%2foriginals%2f${ID}.jpg`,
  `/media/%252e%252e/originals/${ID}.jpg`,
  `/media/..\\originals\\${ID}.jpg`,
  `/media//etc/passwd`,
  `/media/${ID}/${MARK}/whole-480.webp%00.html`,
  `/media/${ID}/${MARK}/whole-480.webp/`,
  `/media/${ID.toUpperCase()}/${MARK}/whole-480.webp`,
])("nothing is at %s", async (path) => {
  const { status, headers, body } = await ask(path);
  expect({ status, body }).toEqual({ status: 404, body: "There is no picture at this address.\n" });
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
});

/** fetch would tidy the path before it is sent. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const sent = httpRequest({ port, host: "127.0.0.1", path, method, headers }, async (res) => {
      let body = "";
      for await (const piece of res) body += piece;
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body });
    });
    sent.on("error", reject).end();
  });
}
