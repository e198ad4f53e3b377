import { type AnyColumn, asc, desc, gt, gte, lt, lte, or, type SQL } from "drizzle-orm";
import { media } from "#db/schema/media.ts";
import type { Sort } from "./limits.ts";

type Key = Date | string | number;
type Order = { key: AnyColumn; down: boolean; read: (text: string) => Key | null };

const moment = (text: string) => (/^\d{1,15}$/.test(text) ? new Date(Number(text)) : null);
const number = (text: string) => (/^\d{1,10}$/.test(text) ? Number(text) : null);
// No name of ours has a control character, and PostgreSQL refuses the first of them.
const words = (text: string) => (/\p{Cc}/u.test(text) ? null : text);

const ORDERS: Record<Sort | "trashed", Order> = {
  added: { key: media.createdAt, down: true, read: moment },
  changed: { key: media.updatedAt, down: true, read: moment },
  name: { key: media.sortName, down: false, read: words },
  size: { key: media.bytes, down: true, read: number },
  taken: { key: media.takenAt, down: true, read: words },
  trashed: { key: media.trashedAt, down: true, read: moment },
};

export function orderOf(sort: Sort | "trashed") {
  const { key, down, read } = ORDERS[sort];
  return {
    key,
    down,
    by: down ? [desc(key), desc(media.id)] : [asc(key), asc(media.id)],
    cursor: (last: { key: unknown; id: string }) =>
      `${Buffer.from(String(last.key instanceof Date ? last.key.getTime() : last.key)).toString("base64url")}.${last.id}`,
    /** Below the place that a cursor names; a damaged one begins at the top. */
    below(cursor: string | undefined): (SQL | undefined)[] {
      const [, text, id] = /^([\w-]*)\.([a-z0-9]{16})$/.exec(cursor ?? "") ?? [];
      const at = text === undefined ? null : read(Buffer.from(text, "base64url").toString());
      if (at === null || !id) return [];
      // Twice: the first finds the place in the index, the second parts those of one key.
      return down
        ? [lte(key, at), or(lt(key, at), lt(media.id, id))]
        : [gte(key, at), or(gt(key, at), gt(media.id, id))];
    },
  };
}
