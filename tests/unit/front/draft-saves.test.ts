import { expect, test } from "vitest";
import { draftSaves } from "#components/desk/front/draft-saves.ts";
import type { Arrangement } from "#db/schema/fronts.ts";
import { EMPTY } from "#lib/front/arrangement.ts";
import { pinned, top } from "#tests/support/fronts.ts";

type Save = Parameters<typeof draftSaves>[1];
type Reply = Awaited<ReturnType<Save>>;

const [A, B] = [top(pinned("aaaaaaaaaaaaaaaa")), top(pinned("bbbbbbbbbbbbbbbb"))];
const CONFLICT: Reply = { ok: false, code: "conflict", message: "Edda changed this front meanwhile." };

/** A server that answers what it is told to: null is silence. */
function aServer(...answers: (Reply | "saved" | null)[]) {
  const got: { basedOn: number; arrangement: Arrangement }[] = [];
  const save: Save = async (input) => {
    got.push(input);
    const answer = answers.shift();
    if (!answer) throw new TypeError("Failed to fetch");
    return answer === "saved" ? { ok: true, result: { version: input.basedOn + 1, unchanged: false } } : answer;
  };
  return { got, save };
}

test("what could not be saved is saved again before it comes out", async () => {
  const { got, save } = aServer("saved", null, "saved");
  const saves = draftSaves(4, save);
  expect(await saves.keep(A)).toBeNull();
  expect(await saves.keep(B)).toMatchObject({ message: expect.stringContaining("did not answer"), stale: false });
  expect(saves.version()).toBe(5);
  expect(await saves.settled()).toBeNull();
  expect(got.at(-1)).toEqual({ basedOn: 5, arrangement: B });
  expect(saves.version()).toBe(6);
  // Once saved there is nothing to do.
  expect(await saves.settled()).toBeNull();
  expect(got).toHaveLength(3);
});

test("while it is refused the reason is told, until what the server has is taken", async () => {
  const { got, save } = aServer(CONFLICT, CONFLICT);
  const saves = draftSaves(1, save);
  await saves.keep(A);
  expect(await saves.settled()).toEqual({ message: "Edda changed this front meanwhile.", stale: true });
  saves.take(7);
  expect(await saves.settled()).toBeNull();
  expect([saves.version(), got.length]).toEqual([7, 2]);
});

test("what is changed during a save goes with the next, or waits with what was refused", async () => {
  const both = aServer("saved", "saved");
  const saves = draftSaves(0, both.save);
  void saves.keep(A);
  void saves.keep(EMPTY);
  void saves.keep(B);
  expect(await saves.settled()).toBeNull();
  expect(both.got).toEqual([
    { basedOn: 0, arrangement: A },
    { basedOn: 1, arrangement: B },
  ]);
  const silent = aServer(null, "saved");
  const later = draftSaves(0, silent.save);
  void later.keep(A);
  await later.keep(B);
  expect(await later.settled()).toBeNull();
  expect(silent.got.at(-1)).toEqual({ basedOn: 0, arrangement: B });
});
