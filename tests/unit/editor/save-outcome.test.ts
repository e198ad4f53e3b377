import { expect, test } from "vitest";
import { answerToSave, outcomeOf, type Saved } from "#components/editor/save-outcome.ts";
import type { Answer } from "#lib/kernel/action.ts";

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

test("a save that was refused before the pen came back goes out once more; one that was refused since does not", async () => {
  const since = "2030-01-15T10:42:00.000Z";
  const taken = { ok: false, code: "conflict", message: "", details: { writer: { name: "Mara", since, own: false } } };
  let pens = 0;
  const asked: number[] = [];
  const ask = async () => {
    asked.push(pens);
    if (pens < 2) pens += 1;
    return taken as Answer<Saved>;
  };
  expect(await answerToSave(ask, () => pens)).toBe(taken);
  expect(asked).toEqual([0, 1, 2]);
});
