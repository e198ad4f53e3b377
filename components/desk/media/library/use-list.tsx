import type { Uses } from "#lib/media/desk-uses.ts";
import type { DeskItem } from "#lib/media/item.ts";

type Props = { items: readonly DeskItem[]; uses: Record<string, Uses> };

/** Things, each with where it is used. */
export function UseList({ items, uses }: Props) {
  return (
    <ul className="library-uses">
      {items.map(({ id, fileName }) => (
        <li key={id}>
          <span dir="auto">{fileName}</span> {uses[id] && <WhereUsed {...uses[id]} />}
        </li>
      ))}
    </ul>
  );
}

/** As the logo of the site; in “A ferry leaves” (readers see it), “Another” and one article of others. */
export function WhereUsed({ uses, hiddenUses, isLogo }: Uses) {
  return (
    <>
      {isLogo && `as the logo of the site${uses.length + hiddenUses > 0 ? "; " : ""}`}
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
