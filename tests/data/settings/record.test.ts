import { beforeEach, expect, test } from "vitest";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { aboutSite } from "#lib/articles/structured-data.ts";
import { changeRecord } from "#lib/settings/commands/change-record.ts";
import { deskRecord } from "#lib/settings/desk-record.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { articleTag, siteTag } from "#lib/tags.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, anyone } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aLivePage } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");
beforeEach(() => aSite());

const said = (pageId: string | null, text = "Machines translate here, and people answer for it.") => ({ text, pageId });

test("an admin says how the newsroom works, and every page and every machine is told", async () => {
  const { context, viewer } = await anAdmin();
  const page = await aLivePage(context, { slug: "about-ai" });
  const record = { statements: { ai: said(page.id), ethics: said(null, "") }, publicVersions: false };
  expect(await changeRecord(record, context)).toEqual({ changed: true });
  expect(await lastEvent()).toMatchObject({ name: "site.change-record", tags: [siteTag] });
  const { value: site, tags } = await noted(publishedSite);
  expect(site).toMatchObject({
    publicVersions: false,
    statements: [{ name: "ai", text: [said(null).text], href: "/about-ai" }],
  });
  expect(tags).toEqual(new Set([siteTag, articleTag(page.id)]));
  expect(aboutSite(site)).toMatchObject({ publisher: { publishingPrinciples: `${site.url}/about-ai` } });
  expect(await deskRecord(viewer)).toMatchObject({
    statements: { ai: said(page.id) },
    pages: [{ value: page.id, label: "About us" }],
  });
  await unpublishArticle({ id: page.id }, context);
  expect((await publishedSite()).statements[0]?.href).toBeNull();
});

test("the same once more changes nothing, and what leads to no standing page is refused beside its field", async () => {
  const { context } = await anAdmin();
  await changeRecord({ statements: { ai: said(null) }, publicVersions: true }, context);
  const before = await countEvents();
  expect(await changeRecord({ statements: { ai: said(null) }, publicVersions: true }, context)).toEqual({
    changed: false,
  });
  expect(await countEvents()).toBe(before);
  const { id } = await aLiveArticle(context);
  const wrong = changeRecord({ statements: { ethics: said(id) }, publicVersions: true }, context);
  await expect(wrong).rejects.toMatchObject({ fields: { "statements.ethics.pageId": expect.any(String) } });
  const long = changeRecord({ statements: { ai: said(null, "a".repeat(601)) }, publicVersions: true }, context);
  await expect(long).rejects.toThrow("At most 600");
});

test("only an admin writes and reads what is to be said", async () => {
  const editor = await anEditor();
  const wish = { statements: {}, publicVersions: false };
  await expect(changeRecord(wish, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeRecord(wish, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(deskRecord(editor.viewer)).rejects.toMatchObject({ code: "not-found" });
});
