import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { tellForeign } from "#lib/kernel/fetch/tell-foreign.ts";
import { aForeignSite, loopbackPolicy } from "#tests/support/foreign-site.ts";

let site: Awaited<ReturnType<typeof aForeignSite>>;
afterEach(() => site.stop());
const TOLD = { type: "application/json", body: '{"a":"ї"}' };

test("what is told arrives as it was said, and any success will do", async () => {
  const heard: unknown[] = [];
  site = await aForeignSite(async (req, res) => {
    heard.push([req.method, req.headers["content-type"], await text(req)]);
    res.writeHead(204).end();
  });
  await tellForeign(site.url("/hub"), TOLD, loopbackPolicy());
  expect(heard).toEqual([["POST", TOLD.type, TOLD.body]]);
});

test("a refusal, a redirect and silence are failures, and a redirect is not followed", async () => {
  site = await aForeignSite((req, res) => {
    if (req.url === "/moved") res.writeHead(307, { location: "/hub" }).end();
    else if (req.url === "/no") res.writeHead(422).end();
  });
  const tried = (path: string) => tellForeign(site.url(path), TOLD, loopbackPolicy(undefined, { timeoutMs: 300 }));
  await expect(tried("/moved")).rejects.toMatchObject({ name: "AppError" });
  await expect(tried("/no")).rejects.toThrow(/422/);
  await expect(tried("/silence")).rejects.toThrow(/too long/);
  expect(site.asked.map((each) => each.split("/").at(-1))).toEqual(["moved", "no", "silence"]);
});

test("nothing is told to what is not on the public web", async () => {
  site = await aForeignSite((_, res) => res.end());
  await expect(tellForeign(site.url("/hub"), TOLD, { ...loopbackPolicy(), isAllowed: () => false })).rejects.toThrow(
    /not on the public web/,
  );
  for (const address of ["http://127.0.0.1/", "http://[::1]/", "file:///etc/passwd", "nothing"])
    await expect(tellForeign(address, TOLD)).rejects.toMatchObject({ name: "AppError" });
  expect(site.asked).toEqual([]);
});
