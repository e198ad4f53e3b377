import Link from "next/link";
import { addressOf, type Wish } from "./list-address.ts";

export function TurnPage({ wish, after }: { wish: Wish; after: string | null }) {
  if (!wish.after && !after) return null;
  return (
    <nav className="turn" aria-label="Pages of the list">
      {wish.after && <Link href={addressOf({ ...wish, after: undefined })}>Back to the first</Link>}
      {after && (
        <Link rel="next" href={addressOf({ ...wish, after })}>
          {wish.sort === "title" ? "Further" : "Older"}
        </Link>
      )}
    </nav>
  );
}
