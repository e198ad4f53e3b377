import Link from "next/link";
import type { SeenUse } from "#lib/media/desk-uses.ts";

type Props = { uses: SeenUse[]; hiddenUses: number };

/** The articles that show it: who reads it where, and in which part. */
export function UsesList({ uses, hiddenUses }: Props) {
  if (uses.length + hiddenUses === 0) return <p className="media-quiet">No article uses it.</p>;
  return (
    <ul className="uses">
      {uses.map(({ articleId, title, live, draft, lead }) => (
        <li key={articleId}>
          <Link href={`/admin/articles/${articleId}`}>{title || "Untitled"}</Link>
          <span className="media-quiet">
            <b data-live={live || undefined}>{live ? "Live" : "Draft"}</b>
            {live && !draft && ", no longer in the draft"}
            {` · ${lead ? "lead picture" : "in the text"}`}
          </span>
        </li>
      ))}
      {hiddenUses > 0 && (
        <li className="media-quiet">
          {uses.length > 0 && "and "}
          {hiddenUses === 1 ? "one article" : `${hiddenUses} articles`} of others
        </li>
      )}
    </ul>
  );
}
