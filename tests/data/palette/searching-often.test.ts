import { afterEach, beforeEach, expect, test } from "vitest";
import { countSearch, PER_SEARCHER } from "#lib/palette/allowance.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor, later, MINUTE, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());
afterEach(forgetHere);

test("somebody searches as fast as one can type, a program does not; the next minute begins anew", async () => {
  const [{ person }, other] = [await anEditor(), await anEditor()];
  const search = (now = NOW) =>
    countSearch(person.id, now).then(
      () => null,
      (error) => error,
    );
  const answers = await Promise.all(Array.from({ length: PER_SEARCHER + 15 }, () => search()));
  expect(answers.filter((each) => each === null)).toHaveLength(PER_SEARCHER);
  expect(answers.find((each) => each !== null)).toMatchObject({
    code: "too-many",
    message: "Very many searches in one minute. Go on in 60 seconds.",
    details: { retryAt: later(MINUTE) },
  });
  await expect(countSearch(other.person.id, NOW)).resolves.toBeUndefined();
  expect(await search(later(MINUTE))).toBeNull();
});

test("another node knows of it", async () => {
  const { person } = await anEditor();
  for (let n = 0; n < PER_SEARCHER; n++) await countSearch(person.id, NOW);
  forgetHere();
  await expect(countSearch(person.id, NOW)).rejects.toMatchObject({ code: "too-many" });
});

/** What this node holds of each window, as if it were started anew. */
function forgetHere(): void {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standfirst.api-held")] = undefined;
}
