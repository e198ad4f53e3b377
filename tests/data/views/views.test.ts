import { expect, test } from "vitest";
import { changeView } from "#lib/views/commands/change.ts";
import { removeView } from "#lib/views/commands/remove.ts";
import { saveView } from "#lib/views/commands/save.ts";
import { deskViews } from "#lib/views/desk.ts";
import { LIMITS } from "#lib/views/schema.ts";
import { anEditor, aPerson, aSection, contextOf, system } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("a view is kept with what the list knows, under a name, and is its maker’s alone", async () => {
  const [author, other] = [await aPerson(), await anEditor()];
  const query = "?state=live&evil=<script>&after=x&sort=changed";
  const { id } = await saveView({ name: " Live  ", query }, author.context);
  expect(await deskViews(author.viewer)).toEqual([
    { id, name: "Live", query: "state=live", shared: false, own: true, mayChange: true },
  ]);
  expect(await lastEvent()).toMatchObject({ name: "view.save", after: { name: "Live", query: "state=live" } });
  expect(await deskViews(other.viewer)).toEqual([]);
  await expect(changeView({ id, name: "Taken", shared: false }, other.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(removeView({ id }, other.context)).rejects.toMatchObject({ code: "forbidden" });
});

test("who hands out the work of all shares a view with the house; who does not is refused", async () => {
  const [author, editor, second] = [await aPerson(), await anEditor(), await anEditor()];
  const here = await aSection();
  const wish = { name: "Scheduled", query: "state=scheduled", shared: true };
  await expect(saveView(wish, author.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveView(wish, contextOf({ ...editor.viewer, sections: [here.id] }))).rejects.toMatchObject({
    code: "forbidden",
  });
  const { id } = await saveView(wish, editor.context);
  expect(await deskViews(author.viewer)).toMatchObject([{ id, own: false, mayChange: false }]);
  await expect(removeView({ id }, author.context)).rejects.toMatchObject({ code: "forbidden" });
  await changeView({ id, name: "What waits", shared: true }, second.context);
  expect(await lastEvent()).toMatchObject({ before: { name: "Scheduled" }, after: { name: "What waits" } });
  const { id: own } = await saveView({ name: "Mine", query: "whose=mine" }, author.context);
  await expect(changeView({ id: own, name: "Mine", shared: true }, author.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await removeView({ id }, second.context);
  expect(await lastEvent()).toMatchObject({ name: "view.remove", before: { name: "What waits" } });
});

test("a name is needed, used once by one person, and there are so many views of each", async () => {
  const [author, other] = [await aPerson(), await aPerson()];
  await expect(saveView({ name: "  ", query: "" }, author.context)).rejects.toMatchObject({
    issues: [{ path: ["name"] }],
  });
  const { id } = await saveView({ name: "One", query: "" }, author.context);
  await saveView({ name: "One", query: "" }, other.context);
  await expect(saveView({ name: "One", query: "" }, author.context)).rejects.toMatchObject({
    fields: { name: expect.any(String) },
  });
  await changeView({ id, name: "One", shared: false }, author.context);
  for (let made = 1; made < LIMITS.each; made++) await saveView({ name: `View ${made}`, query: "" }, author.context);
  await expect(saveView({ name: "One too many", query: "" }, author.context)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(changeView({ id, name: "View 1", shared: false }, author.context)).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(saveView({ name: "Of a job", query: "" }, system())).rejects.toMatchObject({ code: "forbidden" });
});
