import { expect, test } from "vitest";
import { outcomeOf } from "#components/editor/save-outcome.ts";

const refused = (code: "conflict" | "unauthenticated" | "unavailable" | "invalid", more: object = {}) =>
  outcomeOf({ ok: false, code, message: "Said so.", ...more });

test("saved is what the server said is saved, at the server's time", () => {
  const result = { version: 7, savedAt: "2030-01-15T12:00:00.000Z", state: "draft" } as const;
  expect(outcomeOf({ ok: true, result })).toEqual({ kind: "saved", version: 7, at: new Date(result.savedAt) });
});

test("three conflicts are three things: another text, another writer, another person", () => {
  const theirs = { version: 7, savedAt: "2030-01-15T12:00:00.000Z", savedBy: "Mara", content: { title: "Hers" } };
  expect(refused("conflict", { details: theirs })).toMatchObject({ kind: "stale", theirs: { version: 7 } });
  expect(refused("conflict", { details: { writer: { name: "Mara", since: theirs.savedAt, own: false } } })).toEqual({
    kind: "taken",
  });
  const signedIn = { id: "m", name: "Mara" };
  expect(refused("conflict", { details: { signedIn } })).toEqual({ kind: "other-person", signedIn });
  expect(refused("conflict")).toMatchObject({ kind: "refused", message: "Said so." });
});

test("signed out, out of reach, and not acceptable are told apart; fields are named as they are here", () => {
  expect(refused("unauthenticated").kind).toBe("signed-out");
  expect(refused("unavailable").kind).toBe("unreachable");
  expect(refused("invalid", { fields: { "content.title": "Too long." } })).toEqual({
    kind: "refused",
    message: "Said so.",
    fields: { title: "Too long." },
  });
});
