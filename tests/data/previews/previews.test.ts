import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { previewLinks } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { createPreview } from "#lib/previews/commands/create.ts";
import { revokePreview } from "#lib/previews/commands/revoke.ts";
import { deskPreviews } from "#lib/previews/desk.ts";
import { MAX_WORKING } from "#lib/previews/limits.ts";
import { previewWith } from "#lib/previews/outside.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { aBody, aDraft, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, anyone, aPerson, DAY, later, MINUTE, NOW } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const opened = async (secret: string, at = NOW) => previewWith(secret, await publishedSections(), at);

async function shared(days: 1 | 7 | 30 = 7) {
  const writer = await aPerson({ role: "author" });
  const draft = await aDraft(writer.context, { body: aBody("Nobody outside has read this.") });
  const link = await createPreview({ id: draft.id, note: "Dr. Osei", days }, writer.context);
  return { writer, draft, ...link };
}

test("whoever holds the link reads the saved draft, also what is saved after it was made", async () => {
  const { writer, draft, secret } = await shared();
  expect(await opened(secret)).toMatchObject({
    note: "Dr. Osei",
    expiresAt: later(7 * DAY),
    article: { title: draft.content.title, html: expect.stringContaining("Nobody outside") },
  });
  await rewrite(writer.context, draft, { title: "A better title" });
  expect(await opened(secret)).toMatchObject({ article: { title: "A better title" } });
});

test("the secret is kept nowhere, neither in the rows nor in the record", async () => {
  const { draft, id, secret } = await shared();
  expect(await lastEvent()).toMatchObject({
    name: "preview.create",
    targetId: draft.id,
    after: { preview: id, note: "Dr. Osei" },
  });
  await opened(secret);
  const everything = JSON.stringify([await lastEvent(), await db().select().from(previewLinks)]);
  expect(everything).not.toContain(secret);
});

test.each([
  ["is unknown", async () => "x".repeat(43)],
  ["is no secret at all", async () => "../../admin"],
  ["has expired", async ({ secret }: Shared) => secret, later(8 * DAY)],
  [
    "was taken back",
    async ({ id, secret, writer }: Shared) => {
      await revokePreview({ id }, writer.context);
      return secret;
    },
  ],
  [
    "was made by somebody who is suspended now",
    async ({ secret, writer }: Shared) => {
      const suspended = { status: "suspended" as const };
      await store().transaction((tx) => tx.update(people).set(suspended).where(eq(people.id, writer.person.id)));
      return secret;
    },
  ],
  [
    "shows an article that is in the trash",
    async ({ draft, secret, writer }: Shared) => {
      await trashArticle({ id: draft.id }, writer.context);
      return secret;
    },
  ],
])("a link that %s opens nothing", async (_, secretOf, at = NOW) => {
  const link = await shared();
  const secret = await secretOf(link);
  const write = vi.spyOn(store(), "transaction");
  expect(await opened(secret, at)).toBeNull();
  // Strangers who try links cost a read and no more: there is one writer.
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
});
type Shared = Awaited<ReturnType<typeof shared>>;

test("a link shows no more than its maker may see", async () => {
  const editor = await anEditor();
  const draft = await aDraft((await aPerson()).context);
  const { secret } = await createPreview({ id: draft.id, note: "The lawyer", days: 1 }, editor.context);
  expect(await opened(secret)).not.toBeNull();
  const lowered = { role: "contributor" as const };
  await store().transaction((tx) => tx.update(people).set(lowered).where(eq(people.id, editor.person.id)));
  expect(await opened(secret)).toBeNull();
});

test("the first opening is recorded, and the desk knows the last one to the minute", async () => {
  const { writer, draft, secret } = await shared();
  await opened(secret, later(MINUTE));
  expect(await lastEvent()).toMatchObject({ name: "preview.open", actorType: "anyone", targetId: draft.id });
  const before = await countEvents();
  await opened(secret, later(MINUTE + 30_000));
  await opened(secret, later(5 * MINUTE));
  expect(await countEvents()).toBe(before);
  const [link] = await deskPreviews(writer.viewer, draft.id, NOW);
  expect(link).toMatchObject({
    note: "Dr. Osei",
    state: "open",
    lastOpenedAt: later(5 * MINUTE),
    by: writer.person.name,
  });
});

test("a contributor shares the own draft, and neither shares, sees nor takes back what belongs to others", async () => {
  const me = await aContributor();
  const own = await aDraft(me.context);
  await createPreview({ id: own.id, note: "My source", days: 30 }, me.context);
  const { draft, id } = await shared();
  const making = createPreview({ id: draft.id, note: "Me", days: 1 }, me.context);
  await expect(making).rejects.toMatchObject({ code: "forbidden" });
  await expect(createPreview({ id: draft.id, note: "Me", days: 1 }, anyone())).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(revokePreview({ id }, me.context)).rejects.toMatchObject({ code: "forbidden" });
  expect(await deskPreviews(me.viewer, draft.id, NOW)).toEqual([]);
});

test("a link says for whom it is and works a day, a week or thirty days", async () => {
  const editor = await anEditor();
  const { id } = await aDraft(editor.context);
  const make = (more: object) => createPreview({ id, note: "The lawyer", days: 7, ...more }, editor.context);
  await expect(make({ note: " " })).rejects.toThrow(/for whom/);
  await expect(make({ days: 365 })).rejects.toThrow(/how long/);
  await expect(make({ id: "x" })).rejects.toThrow();
});

test("taking a link back twice is recorded once", async () => {
  const { id, writer } = await shared();
  await revokePreview({ id }, writer.context);
  expect(await lastEvent()).toMatchObject({ name: "preview.revoke", before: { preview: id, note: "Dr. Osei" } });
  const before = await countEvents();
  await revokePreview({ id }, writer.context);
  expect(await countEvents()).toBe(before);
});

test("so many links of an article work at once as the desk shows, and each of them can be taken back", async () => {
  const { draft, writer, ...first } = await shared();
  const rest = Array.from({ length: MAX_WORKING - 1 }, () =>
    createPreview({ id: draft.id, note: "Another", days: 1 }, writer.context),
  );
  await Promise.all(rest);
  const listed = await deskPreviews(writer.viewer, draft.id, NOW);
  expect(listed).toHaveLength(MAX_WORKING);
  expect(listed.map(({ id }) => id)).toContain(first.id);
  const oneMore = () => createPreview({ id: draft.id, note: "One more", days: 1 }, writer.context);
  await expect(oneMore()).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Take one back"),
  });
  await revokePreview({ id: first.id }, writer.context);
  await oneMore();
});

test("of the links that opened once, the desk shows the last ones", async () => {
  const { draft, writer } = await shared();
  for (let made = 0; made < 25; made++) {
    const link = await createPreview(
      { id: draft.id, note: `Reader ${made}`, days: 1 },
      { ...writer.context, now: later(made) },
    );
    await revokePreview({ id: link.id }, writer.context);
  }
  const listed = await deskPreviews(writer.viewer, draft.id, later(MINUTE));
  expect(listed.map(({ state }) => state)).toEqual([...Array<string>(20).fill("revoked"), "open"]);
  expect(listed[0]?.note).toBe("Reader 24");
  expect((await deskPreviews(writer.viewer, draft.id, later(61 * DAY))).length).toBe(0);
});
