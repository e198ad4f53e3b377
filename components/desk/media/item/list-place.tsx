import Link from "next/link";
import type { Neighbours } from "#lib/media/desk-neighbours.ts";
import { itemAddress } from "./list-address.ts";

type Props = Neighbours & { from: string };

/** What stands before and after it in the list that one came from. */
export function ListPlace({ previous, next, from }: Props) {
  if (!previous && !next) return null;
  return (
    <nav className="list-place" aria-label="In the list">
      {previous && (
        <Link className="btn quiet" href={itemAddress(previous.id, from)} rel="prev" title={previous.fileName}>
          ← Previous
        </Link>
      )}
      {next && (
        <Link className="btn quiet" href={itemAddress(next.id, from)} rel="next" title={next.fileName}>
          Next →
        </Link>
      )}
    </nav>
  );
}
