import { and, inArray, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { media } from "#db/schema/media.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import type { MediaKind } from "#db/vocabulary.ts";
import {
  type Content,
  contentColumns,
  contentOf,
  neededFiles,
  neededPictures,
  playablesIn,
} from "#lib/articles/content.ts";
import { canEdit } from "#lib/articles/policy.ts";
import { replaceDraft } from "#lib/articles/working-draft.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { type Gone, whatWasLeftOut, withoutGone } from "../gone.ts";
import { loadRevision } from "../rows.ts";
import { RestoreInput } from "../schema.ts";

/**
 * Makes a former text the working draft again, as a new edit. The text that stood there is kept in the history first.
 * What the former text named and is gone by now is left out; the result says so in `leftOut`.
 */
export const restoreRevision = defineCommand({
  name: "revision.restore",
  input: RestoreInput,
  load: loadRevision,
  can: (actor, { article }) => canEdit(actor, article),
  async run({ tx, input, target, context }) {
    const { draft, revision } = target;
    if (input.version !== draft.version) throw movedOn(draft.version);
    const former = contentOf(revision);
    const gone = await goneFrom(tx, former);
    const content = withoutRecords(former, gone);
    const leftOut = whatWasLeftOut(gone);
    if (content.contentHash === draft.contentHash)
      return { version: draft.version, kept: null, leftOut, unchanged: true };
    const { version, kept } = await replaceDraft(tx, target, content, context, { keep: true });
    return { version, kept, leftOut, unchanged: false };
  },
  event: ({ input, target: { draft, revision }, result }) =>
    result.unchanged
      ? null
      : {
          target: { type: "article", id: input.id },
          before: { version: draft.version, kept: result.kept },
          after: { version: result.version, revision: revision.number },
        },
  // Readers never see a draft.
  tags: () => [],
});

/** The content as the gate would take it today, without what is gone. */
function withoutRecords(content: Content, gone: Gone): Content {
  const { contentHash: _, bodyVersion: __, ...fields } = content;
  const body = acceptDocument(JSON.stringify(withoutGone(content.body, gone)));
  return contentColumns({
    ...fields,
    body,
    sectionId: content.sectionId && gone.sections.has(content.sectionId) ? null : content.sectionId,
    bylines: content.bylines.filter((id) => !gone.authors.has(id)),
    topics: content.topics.filter((id) => !gone.topics.has(id)),
    lead: content.lead && gone.pictures.has(content.lead.mediaId) ? null : content.lead,
  });
}

async function goneFrom(tx: Transaction, content: Content): Promise<Gone> {
  return {
    sections: await missing(tx, sections, content.sectionId ? [content.sectionId] : []),
    authors: await missing(tx, authors, content.bylines),
    topics: await missing(tx, topics, content.topics),
    pictures: await missing(tx, media, neededPictures(content), there("picture")),
    files: await missing(tx, media, neededFiles(content), there("document")),
    recordings: await missing(tx, media, playablesIn(content), there("audio", "video")),
  };
}

/** What lies in the trash is not. */
function there(...kinds: MediaKind[]): SQL {
  return and(inArray(media.kind, kinds), isNull(media.trashedAt)) as SQL;
}

type Table = typeof sections | typeof authors | typeof topics | typeof media;

async function missing(tx: Transaction, table: Table, ids: string[], also?: SQL): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(inArray(table.id, ids), also));
  const there = new Set(found.map((row) => row.id));
  return new Set(ids.filter((id) => !there.has(id)));
}

function movedOn(version: number): AppError {
  return new AppError(
    "conflict",
    "The draft changed while you were looking at it. Look at what it says now, then restore.",
    { details: { version } },
  );
}
