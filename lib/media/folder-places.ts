import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Folder, folders } from "#db/schema/media.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { MAX_FOLDER_DEPTH } from "./limits.ts";

/** Where a folder under this one stands. Throws AppError invalid when there is no such parent, or no deeper place. */
export async function placeUnder(tx: Transaction, parentId: string | null): Promise<{ depth: number }> {
  if (!parentId) return { depth: 0 };
  const [parent] = await tx.select().from(folders).where(eq(folders.id, parentId));
  if (!parent) throw invalid("parentId", "This folder no longer exists. Choose another.");
  refuseTooDeep(parent.depth + 1);
  return { depth: parent.depth + 1 };
}

export function refuseTooDeep(depth: number): void {
  if (depth >= MAX_FOLDER_DEPTH) throw invalid("parentId", `Folders stand at most ${MAX_FOLDER_DEPTH} deep.`);
}

/** Two folders of one place never have the same name, capitals and accents aside. */
export async function refuseTakenName(
  tx: Transaction,
  folder: Pick<Folder, "id" | "nameKey" | "parentId">,
): Promise<void> {
  const { id, nameKey, parentId } = folder;
  const there = parentId ? eq(folders.parentId, parentId) : isNull(folders.parentId);
  const [other] = await tx
    .select({ name: folders.name })
    .from(folders)
    .where(and(there, eq(folders.nameKey, nameKey), ne(folders.id, id)));
  if (other) throw invalid("name", `There is a folder “${other.name}” here already. Choose another name.`);
}
