import type { Uses } from "#lib/media/desk-chosen.ts";
import type { DeskItem } from "#lib/media/item.ts";

type Props = { items: readonly DeskItem[]; uses: Record<string, Uses> };

/** Things, each with the articles that use it. */
export function UseList({ items, uses }: Props) {
  return (
    <ul className="library-uses">
      {items.map(({ id, fileName }) => (
        <li key={id}>
          <span dir="auto">{fileName}</span> <ArticlesUsing {...(uses[id] ?? { uses: [], hiddenUses: 0 })} />
        </li>
      ))}
    </ul>
  );
}

/** In “A ferry leaves” (readers see it), “Another” and one article of others. */
export function ArticlesUsing({ uses, hiddenUses }: Uses) {
  return (
    <>
      {uses.map(({ articleId, title, live }, at) => (
        <span key={articleId}>
          {at === 0 ? "in " : ", "}
          <a href={`/admin/articles/${articleId}`}>{title || "Untitled"}</a>
          {live ? " (readers see it)" : " (a draft)"}
        </span>
      ))}
      {hiddenUses > 0 &&
        `${uses.length > 0 ? " and " : "in "}${hiddenUses === 1 ? "one article" : `${hiddenUses} articles`} of others`}
    </>
  );
}
