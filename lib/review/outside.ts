import { desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { comments } from "#db/schema/comments.ts";
import { reviews } from "#db/schema/stages.ts";
import { contentOf } from "#lib/articles/content.ts";
import { asReadersWould } from "#lib/articles/preview.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { previewState } from "#lib/previews/lifecycle.ts";
import { openedLink } from "#lib/previews/outside.ts";
import { linkWith } from "#lib/previews/rows.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { loadByLink } from "./guests.ts";
import { guestMay } from "./policy.ts";

export type GuestReview =
  | {
      state: "open";
      article: ArticlePageData;
      /** The draft that is shown: an answer is one to this very text. */
      version: number;
      note: string;
      expiresAt: Date;
      /** Who asks; null when they are gone. */
      by: string | null;
      stage: string | null;
      /** `approve` is null where nothing is asked but comments. */
      may: { comment: boolean; approve: boolean | null };
      /** As they called themselves by this link before. */
      name: string;
    }
  | { state: "answered"; act: "approved" | "changes-asked"; at: Date };

/** What a guest's link shows now; null when it opens nothing (any more), whatever the reason. */
export async function reviewWith(secret: string, sections: ReaderSection[], now: Date): Promise<GuestReview | null> {
  const link = await openedLink(secret, now);
  if (!link) return answeredBy(secret, now);
  if (link.power === "see") return null;
  const target = await loadByLink(db(), { secret });
  if (!target) return null;
  const { article, draft, found, facts, standing, writers } = target;
  const may = guestMay({ ...found, article, standing, writers });
  return {
    state: "open",
    article: await asReadersWould({ ...article, content: contentOf(draft) }, sections, now),
    ...{ version: draft.version, note: link.note, expiresAt: link.expiresAt, by: found.by },
    stage: facts.stages.find(({ id }) => id === link.stageId)?.name ?? null,
    may: { comment: may.comment, approve: link.power === "approve" ? may.approve : null },
    name: await lastName(link.id),
  };
}

async function answeredBy(secret: string, now: Date): Promise<GuestReview | null> {
  const found = await linkWith(db(), secret);
  if (!found || previewState(found, now) !== "used") return null;
  const [row] = await db()
    .select({ act: reviews.act, at: reviews.at, linkId: reviews.guestLinkId })
    .from(reviews)
    .where(eq(reviews.guestLinkId, found.link.id))
    .orderBy(desc(reviews.at))
    .limit(1);
  if (row?.act !== "approved" && row?.act !== "changes-asked") return null;
  return { state: "answered", act: row.act, at: row.at };
}

async function lastName(linkId: string): Promise<string> {
  const [row] = await db()
    .select({ name: comments.guestName })
    .from(comments)
    .where(eq(comments.guestLinkId, linkId))
    .orderBy(desc(comments.at))
    .limit(1);
  return row?.name ?? "";
}
