import { eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { type Media, media } from "#db/schema/media.ts";
import type { MediaKind } from "#db/vocabulary.ts";
import { RENDERER_VERSION, renderDocument } from "#lib/content/render.ts";
import { documentWords } from "#lib/content/text.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { fileView } from "#lib/media/document-view.ts";
import { playableView } from "#lib/media/playable-view.ts";
import { pictureView } from "#lib/media/view.ts";
import { keepRevision } from "#lib/revisions/rows.ts";
import {
  type Content,
  contentOf,
  filesIn,
  picturesIn,
  playablesIn,
  readyToPublish,
  storedContent,
} from "../content.ts";
import { publicationDates } from "../lifecycle.ts";
import { canPublish } from "../policy.ts";
import {
  type Loaded,
  lineOf,
  loadArticle,
  moveAddress,
  refuseTakenPath,
  replaceReferences,
  staleTags,
} from "../rows.ts";
import { PublishInput } from "../schema.ts";
import { refuseUsageEnded } from "../usage.ts";
import { refuseUnknownRecords } from "./known-records.ts";

/**
 * Makes the working draft what readers see: an immutable revision with its finished HTML, the address, the redirect from
 * the former address and the lists, all in one transaction. The model of a command.
 */
export const publishArticle = defineCommand({
  name: "article.publish",
  input: PublishInput,
  load: loadArticle,
  can: (actor, { article }) => canPublish(actor, article),
  prepare: async ({ target }) => rendered(contentOf(target.draft)),
  async run({ tx, input, target, prepared, context }) {
    const { article, draft, live } = target;
    if (input.version !== draft.version) throw staleView(target);
    if (live?.contentHash === draft.contentHash)
      return { path: article.path, revision: live.number, tags: [], unchanged: true };
    const content = readyToPublish(contentOf(draft));
    await refuseUnknownRecords(tx, content);
    await refuseUsageEnded(tx, content, input.despite, context.now);
    const line = await lineOf(tx, content.sectionId);
    const path = `${line[0]?.path}/${content.slug}`;
    await refuseTakenPath(tx, path, article.id);

    const by = context.actor.type === "person" ? context.actor.id : null;
    const dates = publicationDates(article, context.now);
    const facts = { articleId: article.id, label: null, draftVersion: draft.version };
    const made = { revisionKind: "published" as const, createdBy: by, createdAt: context.now };
    const revision = await keepRevision(tx, { ...facts, ...made }, storedContent(draft), prepared);
    await tx
      .update(articles)
      .set({ state: "live", liveRevisionId: revision.id, path, ...dates })
      .where(eq(articles.id, article.id));
    await moveAddress(tx, article.id, article.path, path, context.now);
    await replaceReferences(tx, article.id, "live", content, dates.publishedAt);
    const before = live && contentOf(live);
    const tags = await staleTags(tx, article.id, [before, content], [article.path, path], dates.publishedAt);
    return { path, revision: revision.number, tags, unchanged: false };
  },
  event: ({ input, target: { article, live }, result }) =>
    result.unchanged
      ? null
      : {
          target: { type: "article", id: article.id },
          before: live && { path: article.path, revision: live.number },
          after: {
            path: result.path,
            revision: result.revision,
            ...(input.despite.length > 0 && { despite: input.despite }),
          },
        },
  tags: ({ result }) => result.tags,
});

async function rendered(content: Content): Promise<{ html: string; rendererVersion: number; words: number }> {
  const shown = [...picturesIn(content), ...filesIn(content), ...playablesIn(content)];
  const found = shown.length > 0 ? await db().select().from(media).where(inArray(media.id, shown)) : [];
  const rows = new Map(found.map((row) => [row.id, row]));
  return {
    html: renderDocument(content.body, {
      language: content.language,
      media: (id) => shownAs(rows.get(id), ["picture"], pictureView),
      file: (id) => shownAs(rows.get(id), ["document"], fileView),
      playable: (id) => shownAs(rows.get(id), ["audio", "video"], playableView),
    }),
    rendererVersion: RENDERER_VERSION,
    words: documentWords(content.body, content.language),
  };
}

function shownAs<View>(
  row: Media | undefined,
  kinds: readonly MediaKind[],
  view: (row: Media) => View,
): View | undefined {
  return row && kinds.includes(row.kind) ? view(row) : undefined;
}

function staleView({ draft }: Loaded): AppError {
  return new AppError("conflict", "The draft changed while you were looking at it. Read it once more, then publish.", {
    details: { version: draft.version },
  });
}
