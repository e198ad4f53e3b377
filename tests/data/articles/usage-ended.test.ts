import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { usageWarnings } from "#lib/articles/desk-usage.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aFile } from "#tests/support/files.ts";
import { aContributor, anEditor } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

/** A draft with a lead picture, a picture and a file in the text; what of it may be used until when. */
async function anArticle(days: { lead?: string; picture?: string; file?: string }) {
  const editor = await anEditor();
  const lead = await aPicture({ seed: 1 });
  const picture = await aPicture({ seed: 2 });
  const file = await aFile({ seed: 1 });
  for (const [{ id }, usageEnds] of [
    [lead, days.lead],
    [picture, days.picture],
    [file, days.file],
  ] as const)
    if (usageEnds) await describeMedia({ id, usageEnds }, editor.context);
  const content = [{ type: "figureCaption" }, { type: "figureCredit" }];
  const body = JSON.stringify({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "The ferry left at seven." }] },
      { type: "figure", attrs: { mediaId: picture.id }, content },
      { type: "file", attrs: { fileId: file.id } },
    ],
  });
  const draft = await aDraft(editor.context, { lead: { mediaId: lead.id, alt: "", caption: "", credit: "" }, body });
  return { editor, lead, picture, file, draft };
}

test("what may not be used any more, or not for long, is named before publishing", async () => {
  const { editor, lead, picture, draft } = await anArticle({
    lead: "2030-01-10",
    picture: "2030-02-01",
    file: "2031-01-01",
  });
  expect(await usageWarnings(editor.viewer, draft.id, editor.context.now)).toEqual([
    {
      id: lead.id,
      kind: "picture",
      fileName: "photo-1.jpg",
      lead: true,
      ended: true,
      words: "ended on 10 January 2030",
    },
    {
      ...{ id: picture.id, kind: "picture", fileName: "photo-2.jpg", lead: false, ended: false },
      words: "ends in 17 days, on 1 February 2030",
    },
  ]);
});

test("an article that shows what may not be used any more is published only by whoever was told of it, and the record says so", async () => {
  const { editor, lead, file, draft } = await anArticle({ lead: "2030-01-10", file: "2030-01-14" });
  const input = { id: draft.id, version: draft.version };
  await expect(publishArticle(input, editor.context)).rejects.toMatchObject({
    code: "conflict",
    message: "The usage of 2 pictures and files in this article has ended.",
    details: { usage: [{ id: lead.id }, { id: file.id }] },
  });
  await expect(publishArticle({ ...input, despite: [lead.id] }, editor.context)).rejects.toMatchObject({
    message: "The usage of “report.pdf” in this article has ended.",
  });
  const despite = [lead.id, file.id];
  expect(await publishArticle({ ...input, despite }, editor.context)).toMatchObject({ unchanged: false });
  const rows = await db().select().from(events).where(eq(events.name, "article.publish"));
  expect(rows).toMatchObject([{ after: { revision: 1, despite } }]);
});

test("what ends soon warns and holds nobody up", async () => {
  const { editor, draft } = await anArticle({ picture: "2030-01-15" });
  expect(await publishArticle({ id: draft.id, version: draft.version }, editor.context)).toMatchObject({
    unchanged: false,
  });
});

test("nobody hears what stands in an article that they may not see", async () => {
  const { draft, editor } = await anArticle({ lead: "2030-01-10" });
  const { viewer } = await aContributor();
  await expect(usageWarnings(viewer, draft.id, editor.context.now)).rejects.toMatchObject({ code: "not-found" });
});
