import { expect, test } from "vitest";
import { browserName } from "#lib/activity/browser.ts";
import { changesOf } from "#lib/activity/changes.ts";
import { ActivityInput } from "#lib/activity/schema.ts";
import { withoutSecrets } from "#lib/kernel/without-secrets.ts";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge on Windows",
  ],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Safari/604", "Safari on iOS"],
  ["Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"],
  ["curl/8.5.0", "curl/8.5.0"],
  ["", ""],
])("%s is called %s", (userAgent, name) => expect(browserName(userAgent)).toBe(name));

const SECTIONS: Record<string, string> = { "section:s1": "Europe", "section:s2": "Asia" };
const names = (type: string, id: string) => SECTIONS[`${type}:${id}`];
const when = (at: Date) => `on ${at.toISOString().slice(0, 10)}`;

test("what changed is told in words, and what stayed is left out", () => {
  const before = { role: "author", sections: null, name: "Iris", until: null, hash: "abc" };
  const after = {
    role: "editor",
    sections: ["s1", "s2"],
    name: "Iris",
    until: "2026-03-14T12:00:00.000Z",
    hash: "def",
  };
  expect(changesOf(before, after, names, when)).toEqual([
    { label: "Role", before: "author", after: "editor" },
    { label: "Narrowed to", before: "the whole site", after: "Europe, Asia" },
    { label: "Until", before: "nothing", after: "on 2026-03-14" },
  ]);
});

test("facts of any shape are told, or left out, and break nothing", () => {
  for (const odd of [
    null,
    undefined,
    3,
    "text",
    [],
    [1],
    true,
    { a: { b: [{ c: 1 }] } },
    { "": "" },
    { until: "2026-99-99T00:00:00" },
  ])
    expect(() => changesOf(odd, odd === null ? { x: odd } : null, names, when)).not.toThrow();
  expect(changesOf(null, { long: "a".repeat(9_000) }, names, when)[0]?.after).toHaveLength(401);
});

test("whatever is called like a secret is blank on record, however deep it lies", () => {
  const facts = {
    name: "Iris",
    password: "hunter2hunter2",
    deep: [{ resetToken: "abc", codes: ["111111", "222222"], url: "https://a.example/reset/x" }],
    newPassword: true,
    passwordHash: "$argon2id$",
    at: new Date(0),
  };
  const recorded = JSON.stringify(withoutSecrets(facts));
  for (const secret of ["hunter2", "abc", "111111", "222222", "reset/x", "argon2id"])
    expect(recorded).not.toContain(secret);
  expect(withoutSecrets({ name: "Iris", newPassword: true, password: "changed", at: new Date(0) })).toEqual({
    ...{ name: "Iris", newPassword: true, password: "changed" },
    at: new Date(0),
  });
});

test("an address that says nonsense is a list that is not narrowed", () => {
  const nonsense = {
    by: "../..",
    act: "nothing.such",
    on: "article",
    from: "2026-02-31",
    to: "soon",
    via: "magic",
    after: "x",
  };
  expect(Object.values(ActivityInput.parse(nonsense)).filter((value) => value !== undefined)).toEqual([]);
  const twice = { by: ["a", "b"], act: ["c"], on: [""], from: ["2026-01-01", "x"] };
  expect(Object.values(ActivityInput.parse(twice)).filter((value) => value !== undefined)).toEqual([]);
  for (const act of ["toString", "__proto__", "constructor"]) expect(ActivityInput.parse({ act }).act).toBeUndefined();
});
