import Link from "next/link";
import type { DeskView } from "#lib/views/desk.ts";
import { queryOf } from "#lib/views/query.ts";
import { LIST, type Wish } from "../list-address.ts";
import { ChangeView } from "./change-view.tsx";
import { SaveView } from "./save-view.tsx";
import { VIEWS } from "./views-id.ts";

/** What every desk looks at, in the spelling of queryOf. */
const OFFERED = [
  ["Everything open", ""],
  ["Mine", "whose=mine"],
  ["Live", "state=live"],
  ["Scheduled", "state=scheduled"],
  ["Trash", "state=trashed"],
] as const;

type Props = { wish: Wish; views: DeskView[]; mayShare: boolean };

/** Lists with a name: those that the product offers, one’s own, and those of the house. */
export function ViewsRow({ wish, views, mayShare }: Props) {
  const query = queryOf(wish);
  const here = views.find((view) => view.query === query && view.mayChange);
  const isKnown = OFFERED.some(([, each]) => each === query) || views.some((view) => view.query === query);
  const entry = (key: string, name: string, to: string, note = "") => (
    <Link
      key={key}
      href={to ? `${LIST}?${to}` : LIST}
      aria-current={to === query ? "page" : undefined}
      title={note || undefined}
    >
      <span dir="auto">{name}</span>
      {note && <span className="away">, {note}</span>}
    </Link>
  );
  return (
    <nav className="views" id={VIEWS} tabIndex={-1} aria-label="Views">
      {OFFERED.map(([name, to]) => entry(name, name, to))}
      {views.map(({ id, name, query: to, own }) => entry(id, name, to, own ? "" : "shared"))}
      {!isKnown && <SaveView query={query} mayShare={mayShare} />}
      {here && <ChangeView key={here.id} view={here} mayShare={mayShare} />}
    </nav>
  );
}
