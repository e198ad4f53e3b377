import { expect, test } from "vitest";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { purgeMedia } from "#lib/media/commands/purge.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { createSection } from "#lib/sections/commands/create.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anAdmin, anAuthor, aPerson, aSection, contextOf } from "#tests/support/make.ts";
import { narrowTo } from "#tests/support/narrowed.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";

/** A refusal names what stands in the way, to whoever may know of it. */
freshStore("test");

const SECRET = "The minister resigns";

test("whoever wants a live article’s address is told the title that readers see, not the next one", async () => {
  const [admin, author] = [await anAdmin(), await aPerson({ role: "author" })];
  const sectionId = (await aSection({ slug: "politics" })).id;
  const bylines = [(await anAuthor()).id];
  const live = await aLiveArticle(admin.context, { sectionId, bylines, title: "The minister stays", slug: "minister" });
  await rewrite(admin.context, live, { title: SECRET });
  const mine = await aDraft(author.context, { sectionId, bylines, title: "Mine", slug: "minister" });
  const said = await messageOf(publishArticle({ id: mine.id, version: mine.version }, author.context));
  expect(said).toBe("“The minister stays” is already at /politics/minister. Choose another address.");
});

test("neither does a section that would take its address tell of the next title", async () => {
  const admin = await anAdmin();
  const sectionId = (await aSection({ slug: "politics" })).id;
  const live = await aLiveArticle(admin.context, { sectionId, title: "The minister stays", slug: "minister" });
  await rewrite(admin.context, live, { title: SECRET });
  const input = { name: "Minister", slug: "minister", parentId: sectionId, description: "" };
  const said = await messageOf(createSection(input, admin.context));
  expect(said).toBe("“The minister stays” is already at /politics/minister. Choose another address.");
});

test("an editor narrowed to a section hears that a picture is used elsewhere, and not in which draft", async () => {
  const admin = await anAdmin();
  const [here, there] = [await aSection({ slug: "here" }), await aSection({ slug: "there" })];
  const { id: mediaId } = await aPicture();
  const lead = { mediaId, alt: "", caption: "", credit: "" };
  await aDraft(admin.context, { sectionId: there.id, title: SECRET, lead });
  const { person } = await aPerson({ role: "editor", narrowed: true });
  await narrowTo(person.id, [here.id]);
  const narrowed = contextOf({ type: "person", id: person.id, name: "N", role: "editor", sections: [here.id] });
  const refused = await trashMedia({ id: mediaId }, narrowed).catch((error) => error);
  expect(refused).toMatchObject({
    code: "conflict",
    message: "This picture is used in an article that you may not see. Take it out there first.",
    details: { uses: [], hiddenUses: 1 },
  });
  await aDraft(admin.context, { sectionId: here.id, title: "In my section", lead });
  expect(await messageOf(trashMedia({ id: mediaId }, narrowed))).toBe(
    "This picture is used in “In my section” and an article that you may not see. Take it out there first.",
  );
  expect(await messageOf(trashMedia({ id: mediaId }, admin.context))).toContain("used in 2 articles");
  expect(JSON.stringify(refused)).not.toContain(SECRET);
  expect(await messageOf(purgeMedia({ id: mediaId }, narrowed))).not.toContain(SECRET);
});

function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "done",
    (error) => error.message,
  );
}
