import { expect, test } from "vitest";
import { nextPath } from "#lib/people/next-path.ts";

const HOST = "evil.example";
const TAB = "\t";

/** Everything that a browser, or a careless comparison, might take for a path of ours. */
const ELSEWHERE = [
  ...[`//${HOST}`, `///${HOST}`, `////${HOST}/admin`, `/\\${HOST}`, `\\\\${HOST}`, `\\/${HOST}`, `/\\/${HOST}/admin`],
  ...[`https://${HOST}`, `https:${HOST}`, `https:/${HOST}`, `HTTPS://${HOST}/admin`, `http://${HOST}/admin`],
  ...[`https:\\\\${HOST}/admin`, ` https://${HOST}/admin`, `${TAB}//${HOST}/admin`, `/${TAB}/${HOST}/admin`],
  ...[
    `/\n/${HOST}/admin`,
    `/\r/${HOST}/admin`,
    `\u0000//${HOST}`,
    `/\u0000/${HOST}/admin`,
    `ht${TAB}tps://${HOST}/admin`,
  ],
  ...[`//user@${HOST}/admin`, `https://here.invalid@${HOST}/admin`, `https://here.invalid:x@${HOST}/admin`],
  ...[`//admin@${HOST}`, `//${HOST}#/admin`, `//${HOST}?/admin`, `//${HOST}/%2e%2e/admin`, `http://[::1]/admin`],
  ...[`//${HOST}%2fadmin`, `/%2f%2f${HOST}/admin`, `/%5c${HOST}/admin`, `/%09/${HOST}/admin`, `%2f%2f${HOST}`],
  ...[
    `/admin/..//${HOST}`,
    `/admin/../../${HOST}`,
    `/admin/%2e%2e//${HOST}`,
    `/./\\${HOST}/admin`,
    `/.//${HOST}/admin`,
  ],
  ...[`/admin/..\\..\\${HOST}`, `/preview/..//${HOST}`, `/preview/%2E%2e/sign-in`, `/admin/%2e%2e/sign-in`],
  ...[`//\u0435vil.example/admin`, `//evil\u3002example/admin`, `//evil\uff0eexample/admin`, `/\uff0f${HOST}/admin`],
  ...[
    `//xn--e1awd7f.example/admin`,
    `http://\u2025/admin`,
    `//\u2100.example/admin`,
    `//0x7f.1/admin`,
    `//2130706433/admin`,
  ],
  ...["javascript:alert(1)", "javascript:alert(1)//admin", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x"],
  ...["blob:https://here.invalid/x", "file:///admin", "about:blank", "mailto:a@b", "ws://here.invalid/admin"],
  ...["/administrator", "/adminx/", "/ADMIN", "/sign-in", "/", "", "?next=/admin", "#/admin", "admin:x"],
  ...["http://here.invalid:8080/admin", "https://here.invalid/admin", "http://here.invalid.evil.example/admin"],
];

test("there are more than sixty ways to be led astray, and each leads to the desk", () => {
  expect(ELSEWHERE.length).toBeGreaterThan(60);
  const led = ELSEWHERE.map((wanted) => [wanted, nextPath(wanted)]).filter(([, path]) => path !== "/admin");
  expect(led).toEqual([]);
});

test("whatever is kept begins with one slash and a room of the desk, as a browser reads it", () => {
  for (const wanted of [
    "/admin//evil.example",
    "/admin/\\evil.example",
    "/admin/?a=//evil.example",
    "/preview/%2f%2fevil",
  ]) {
    const path = nextPath(wanted);
    const url = new URL(path, "https://news.example");
    expect([url.origin, /^\/(admin|preview)(\/|$)/.test(path)], wanted).toEqual(["https://news.example", true]);
  }
});
