import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { answerApi } from "#lib/api/answer.ts";
import { description } from "#lib/api/description.ts";
import { OPERATIONS } from "#lib/api/operations.ts";
import { findRoute } from "#lib/api/routes.ts";
import { faultOf } from "#tests/support/api.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("file");

const ask = (path: string, init?: RequestInit) => answerApi(new Request(`http://localhost:3000${path}`, init));

test("the description is one that OpenAPI 3.1 knows", async () => {
  const { valid, errors } = await new Validator().validate(description());
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test("every operation has a name, a scope and a description of its own, and leads somewhere", () => {
  expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  expect(new Set(OPERATIONS.map(({ method, path }) => `${method} ${path}`)).size).toBe(OPERATIONS.length);
  for (const operation of OPERATIONS) {
    const path = operation.path.replace("{id}", "0123456789abcdef").replace("{slug}", "a");
    expect(findRoute(`/api/v1${path}`)?.operations.get(operation.method)).toBe(operation);
  }
});

test("the description is served to everybody, as JSON, and not sent twice", async () => {
  const response = await ask("/api/v1/openapi.json");
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(description())));
  const headers = { "if-none-match": response.headers.get("etag") ?? "" };
  expect((await ask("/api/v1/openapi.json", { headers })).status).toBe(304);
  expect((await ask("/api/v1/openapi.json", { method: "POST" })).status).toBe(405);
});

test("the page for people names every operation, and holds no script and no style of its own", async () => {
  const response = await ask("/api/v1");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const html = await response.text();
  for (const { method, path } of OPERATIONS) expect(html).toContain(`<b>${method}</b> ${path}`);
  expect(html).not.toMatch(/<script|<style|\s(style|on\w+)=/);
});

test("docs/api.md names every operation and every scope", () => {
  const page = readFileSync("docs/api.md", "utf8");
  for (const { method, path } of OPERATIONS) expect(page).toContain(`| \`${method} ${path}\``);
  for (const scope of TOKEN_SCOPES) expect(page).toContain(`\`${scope}\``);
});

test("what is at no address is not found, however the address is spelled", async () => {
  const nowhere = [
    "/articles/",
    "//articles",
    "/Articles",
    "/articles%2f",
    "/articles/..%2fmedia",
    "/nothing",
    "/%61rticles%00",
    "/articles/x/draft",
  ];
  for (const path of nowhere) {
    const response = await ask(`/api/v1${path}`);
    expect([path, response.status, response.headers.get("content-type")]).toEqual([
      path,
      404,
      "application/problem+json",
    ]);
  }
  // The same letters, written otherwise.
  expect((await ask("/api/v1/%61rticles")).status).toBe(401);
});

test("an answer that is not described is noticed", () => {
  const answer = (status: number, body: unknown, type = "application/json") => ({
    status,
    headers: new Headers({ "content-type": type }),
    text: JSON.stringify(body),
  });
  const good = { items: [], next: null };
  expect(faultOf("GET", "/media", answer(200, good))).toBeNull();
  expect(faultOf("GET", "/media", answer(200, { ...good, secret: 1 }))).toContain("additionalProperties");
  expect(faultOf("GET", "/media", answer(200, { items: [{}], next: null }))).toContain("required");
  expect(faultOf("GET", "/media", answer(202, good))).toContain("not described");
  expect(faultOf("GET", "/media", answer(200, good, "text/html"))).toContain("text/html");
  expect(faultOf("GET", "/media", answer(401, { message: "no" }, "application/problem+json"))).toContain("required");
  expect(faultOf("DELETE", "/media", answer(200, good))).toBe("no such operation");
});
