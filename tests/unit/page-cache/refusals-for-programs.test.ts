import { afterEach, expect, test } from "vitest";
import type { FrontOptions } from "#lib/kernel/page-cache/front.ts";
import { aFront } from "./front-support.ts";

let site: Awaited<ReturnType<typeof aFront>>;
const open = async (options?: Partial<FrontOptions>) => {
  site = await aFront(options);
  return site;
};
afterEach(() => site.stop());

test.each([
  ["GET", "/api/v1/../articles", {}, 400, "malformed", "The request cannot be read"],
  ["GET", "/api/v1/%zz", {}, 400, "malformed", "The request cannot be read"],
  ["POST", "/api/v1/articles", { "next-action": "x" }, 400, "malformed", "The request cannot be read"],
  ["GET", "/api/v1", { "x-middleware-subrequest": "x" }, 400, "malformed", "The request cannot be read"],
  [
    "POST",
    "/api/v1/articles",
    { origin: "https://evil.example" },
    403,
    "cross-site",
    "The request comes from another site",
  ],
  [
    "DELETE",
    "/api/v1?a=b",
    { "sec-fetch-site": "cross-site" },
    403,
    "cross-site",
    "The request comes from another site",
  ],
  ["GET", "/api/v1/throws", {}, 500, "internal", "Something went wrong on our side"],
] as const)(
  "a program is told as by the API why %s %s is refused (%j)",
  async (method, path, sent, status, code, title) => {
    const { ask } = await open({
      handle: async () => {
        throw new Error("no database");
      },
    });
    const { status: got, headers, body } = await ask(path, sent, method);
    expect([got, headers["content-type"], headers["cache-control"]]).toEqual([
      status,
      "application/problem+json",
      "no-store",
    ]);
    expect(JSON.parse(body.toString())).toEqual({
      ...{ type: `urn:standfirst:problem:${code}`, title, status },
      detail: expect.stringMatching(/^[A-Z].+\.$/),
    });
    expect(headers["x-content-type-options"]).toBe("nosniff");
  },
);

test("a program asks by HEAD and gets no body, and everybody else is told in plain words", async () => {
  const { ask } = await open();
  expect((await ask("/api/v1/%zz", {}, "HEAD")).body.length).toBe(0);
  for (const path of ["/api/desk/%zz", "/api/v12/%zz", "/api/v1.json/%zz", "/%zz"])
    expect((await ask(path)).headers["content-type"]).toBe("text/plain; charset=utf-8");
});
