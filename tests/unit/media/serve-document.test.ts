import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskStorage } from "#lib/kernel/storage/disk.ts";
import { serveFile } from "#lib/media/serve-document.ts";

const ID = "abcdefghij012345";
const ADDRESS = `/media/files/${ID}/annual-report.pdf`;
const folder = mkdtempSync(join(tmpdir(), "standfirst-serve-"));
let server: Server;

beforeAll(async () => {
  const storage = diskStorage(folder);
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standfirst.storage")] = storage;
  await storage.put(`public/files/${ID}/annual-report.pdf`, Buffer.from("0123456789"));
  await storage.put(`public/files/${ID}/page.html`, Buffer.from("<script>"));
  await storage.put(`public/${ID}/320-0a1b2c3d.webp`, Buffer.from("picture"));
  await storage.put(`originals/${ID}.jpg`, Buffer.from("private"));
  server = createServer((req, res) => serveFile(req, res, new URL(req.url as string, "http://localhost")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a file is saved and never shown, is kept for a year, and can run nothing", async () => {
  const { status, headers, body } = await ask(ADDRESS);
  expect({ status, body }).toEqual({ status: 200, body: "0123456789" });
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment",
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
  });
  expect(headers["set-cookie"]).toBeUndefined();
});

test("a broken download goes on where it broke, HEAD has no body, and nothing is written here", async () => {
  expect(await ask(ADDRESS, { range: "bytes=2-4" })).toMatchObject({ status: 206, body: "234" });
  expect(await ask(ADDRESS, { range: "bytes=50-60" })).toMatchObject({ status: 416 });
  expect(await ask(ADDRESS, {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  expect(await ask(ADDRESS, {}, "PUT")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});

test.each([
  `/media/files/${ID}/another.pdf`,
  `/media/files/${ID}/page.html`,
  `/media/files/${ID}/`,
  "/media/files/",
  `/media/files/${ID}/annual%2Dreport.pdf`,
  `/media/files/../${ID}/320-0a1b2c3d.webp`,
  `/media/files/%2e%2e/${ID}/320-0a1b2c3d.webp`,
  `/media/files/${ID}/../../../originals/${ID}.jpg`,
])("nothing else is found: %s", async (path) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(404);
  expect(headers).toMatchObject({ "content-disposition": "attachment", "x-content-type-options": "nosniff" });
});

type Got = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("latin1").on("data", (piece: string) => {
        body += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on("error", reject).end();
  });
}
