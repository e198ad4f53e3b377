import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { noticeWishes } from "#db/schema/notices.ts";
import type { NoticeKind, NoticeMail } from "#db/vocabulary.ts";

export type Wishes = { mail: NoticeMail; notInDesk: NoticeKind[]; notByMail: NoticeKind[] };

/** How somebody wishes to be told; whoever never said is told of everything, and mailed soon. */
export async function wishesOf(on: Database, personId: string): Promise<Wishes> {
  const [row] = await on.select().from(noticeWishes).where(eq(noticeWishes.personId, personId));
  if (!row) return { mail: "soon", notInDesk: [], notByMail: [] };
  const { mail, notInDesk, notByMail } = row;
  return { mail, notInDesk, notByMail };
}
