import { expect, test } from "vitest";
import { bearerIn } from "#lib/kernel/http/bearer.ts";
import { hasAlready, versionIn } from "#lib/kernel/http/conditional.ts";

const request = (headers: Record<string, string>) => new Request("http://localhost/api/v1/token", { headers });

test("a token stands in the Authorization header, as Bearer and nothing else", () => {
  expect(bearerIn(request({}))).toEqual({ sent: false });
  for (const value of ["Bearer sf_a", "bearer sf_a", "BEARER  sf_a "])
    expect(bearerIn(request({ authorization: value })), value).toEqual({ sent: true, token: "sf_a" });
  for (const value of [
    "",
    "Bearer",
    "Bearer ",
    "Basic sf_a",
    "sf_a",
    "Bearer sf_a, Bearer sf_b",
    "Bearer a b",
    `Bearer ${"a".repeat(201)}`,
  ])
    expect(bearerIn(request({ authorization: value })), value).toEqual({ sent: true, token: null });
});

test("a tag is had already when the header names it, strong or weak, among others, or names all", () => {
  for (const value of ['"a"', 'W/"a"', '"b", "a"', "*"])
    expect(hasAlready(request({ "if-none-match": value }), '"a"'), value).toBe(true);
  for (const value of ['"b"', "a", ""])
    expect(hasAlready(request({ "if-none-match": value }), '"a"'), value).toBe(false);
  expect(hasAlready(request({}), '"a"')).toBe(false);
});

test("the version that a change is based on is one strong tag", () => {
  expect(versionIn(request({ "if-match": '"12"' }))).toBe(12);
  for (const [value, status] of [
    ["*", 428],
    ['W/"12"', 412],
    ['"12", "13"', 412],
    ['"012"', 412],
    ['"-1"', 412],
    ['"1e3"', 412],
  ] as const)
    expect(() => versionIn(request({ "if-match": value })), value).toThrow(expect.objectContaining({ status }));
  expect(() => versionIn(request({}))).toThrow(expect.objectContaining({ status: 428 }));
});
