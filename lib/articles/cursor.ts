/** A place in a list that is ordered by time and id: what `?after=` and `?before=` carry. */
export type Cursor = { at: Date; id: string };

export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime().toString(36)}.${id}`;
}

/** Null for anything that writeCursor did not write. */
export function readCursor(text: string | undefined): Cursor | null {
  const found = /^([0-9a-z]{1,9})\.([0-9a-zA-Z_-]{1,64})$/.exec(text ?? "");
  if (!found) return null;
  return { at: new Date(Number.parseInt(found[1] as string, 36)), id: found[2] as string };
}

/** The same in a list that is ordered by title and id. */
export type TitleCursor = { title: string; id: string };

export function writeTitleCursor({ title, id }: TitleCursor): string {
  return `${Buffer.from(title).toString("base64url")}.${id}`;
}

export function readTitleCursor(text: string | undefined): TitleCursor | null {
  const found = /^([0-9a-zA-Z_-]*)\.([0-9a-zA-Z_-]{1,64})$/.exec(text ?? "");
  if (!found) return null;
  const title = Buffer.from(found[1] as string, "base64url").toString();
  // No title of ours has any, and PostgreSQL refuses the first of them.
  return /\p{Cc}/u.test(title) ? null : { title, id: found[2] as string };
}
