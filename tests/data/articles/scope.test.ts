import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { ROLES } from "#db/vocabulary.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { canSee } from "#lib/articles/policy.ts";
import { ListInput } from "#lib/articles/schema.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskLinkSearch } from "#lib/links/desk.ts";
import { createPreview } from "#lib/previews/commands/create.ts";
import { deskPreviews } from "#lib/previews/desk.ts";
import { aDraft } from "#tests/support/articles.ts";
import { anEditor, aPerson, aSection, contextOf, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

/** Drafts of two people in two sections and in none, one more that was given to the first, and everybody who might look at them. */
async function newsroom() {
  const [europe, asia] = [await aSection(), await aSection()];
  const [hers, his] = [await aPerson(), await aPerson()];
  const drafts = [];
  for (const owner of [hers, his]) {
    for (const sectionId of [europe.id, asia.id, null]) {
      const { id, content } = await aDraft(owner.context, { sectionId, slug: `lake-${drafts.length}` });
      drafts.push({ id, content, owner, article: { createdBy: owner.viewer.id, assigneeId: null, sectionId } });
    }
  }
  const { id, content } = await aDraft(his.context, { sectionId: asia.id, title: "Given away", slug: "given" });
  const given = { assigneeId: hers.viewer.id };
  await store().transaction((tx) => tx.update(articles).set(given).where(eq(articles.id, id)));
  drafts.push({ id, content, owner: his, article: { createdBy: his.viewer.id, ...given, sectionId: asia.id } });
  const seen: Viewer["sections"][] = ["all", [europe.id], []];
  const viewers = ROLES.flatMap((role) => seen.map((sections): Viewer => ({ ...hers.viewer, role, sections })));
  const checker = { id: "own", name: "Checker", rights: { "article.write": "all" as const } };
  viewers.push(...seen.map((sections): Viewer => ({ ...hers.viewer, role: checker, sections })));
  viewers.push({ ...hers.viewer, role: { ...checker, rights: {} } });
  return { drafts, viewers, editor: await anEditor() };
}

test("lists, addresses, the link dialog and share links show exactly what the policy says", async () => {
  const { drafts, viewers, editor } = await newsroom();
  for (const { id } of drafts) await createPreview({ id, note: "The lawyer", days: 7 }, editor.context);
  for (const viewer of viewers) {
    const listed = await deskArticles(viewer, ListInput.parse({ state: "all" }));
    // In two, since a search shows a few only.
    const found = [
      ...(await deskLinkSearch(viewer, "lake conference")),
      ...(await deskLinkSearch(viewer, "given away")),
    ];
    for (const { id, article } of drafts) {
      const allowed = canSee(viewer, article);
      const said = JSON.stringify({ role: viewer.role, sections: viewer.sections, article });
      expect(
        listed.rows.some((row) => row.id === id),
        said,
      ).toBe(allowed);
      expect(
        found.some((target) => target.id === id),
        said,
      ).toBe(allowed);
      expect((await deskPreviews(viewer, id, NOW)).length, said).toBe(allowed ? 1 : 0);
      const opened = await deskArticle(viewer, id).catch((error) => error.code);
      expect(typeof opened === "string" ? opened : opened.id, said).toBe(allowed ? id : "not-found");
    }
  }
});

test("whoever is narrowed to sections writes what they see there and nothing else", async () => {
  const { drafts, viewers } = await newsroom();
  for (const viewer of viewers) {
    for (const { id, content, article } of drafts) {
      const { version } = await deskArticle((await anEditor()).viewer, id);
      const wish = { id, basedOn: version, content: { ...content, title: `Written by ${Math.random()}` } };
      const code = await saveDraft(wish, contextOf(viewer)).then(
        () => null,
        (error) => error.code,
      );
      expect(code).toBe(canSee(viewer, article) ? null : "forbidden");
    }
  }
});
