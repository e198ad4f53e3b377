import Link from "next/link";

export function NotHere() {
  return (
    <main className="work">
      <div className="empty">
        <h1>Not here</h1>
        <p>There is nothing at this address, or it is not yours to see. It may have been deleted a moment ago.</p>
        <p>
          <Link href="/admin/articles">All articles</Link>
        </p>
      </div>
    </main>
  );
}
