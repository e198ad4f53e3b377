import Link from "next/link";
import { addressOf, isUnfiltered, PLAIN, type Wish } from "./list-address.ts";

/** What to do where there is nothing. `all`: the viewer sees everybody's articles. */
export function EmptyList({ wish, all }: { wish: Wish; all: boolean }) {
  if (isUnfiltered(wish) && !wish.after) return <NothingYet published={wish.sort === "published"} all={all} />;
  const plainTrash = wish.state === "trashed" && isUnfiltered({ ...wish, state: "open" });
  return (
    <div className="empty">
      <h2>{plainTrash ? "The trash is empty." : wish.q ? `Nothing matches “${wish.q}”.` : "Nothing matches."}</h2>
      <p>
        {plainTrash
          ? "What is put here disappears from the list and can be restored."
          : "Search looks for every word, in title, standfirst and text, and the filters narrow it further."}
      </p>
      <p>
        <Link href={addressOf({ ...PLAIN, sort: wish.sort })}>Show everything open</Link>
      </p>
    </div>
  );
}

function NothingYet({ published, all }: { published: boolean; all: boolean }) {
  if (published) {
    return (
      <div className="empty">
        <h2>Nothing is published yet.</h2>
        <p>
          Drafts are in the list <Link href={addressOf(PLAIN)}>by latest change</Link>.
        </p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{all ? "No articles yet." : "You have begun no article yet."}</h2>
      <p>
        “New article” opens an empty page. Everything you write is saved as a draft, which no reader sees before it is
        published.{!all && " Here you see the articles that you began."}
      </p>
    </div>
  );
}
