import Link from "next/link";

/** Between the pages of a list of addresses. */
export function Turn({ first, next }: { first: string | null; next: string | null }) {
  if (!first && !next) return null;
  return (
    <nav className="turn" aria-label="Pages of the list">
      {first && <Link href={first}>Back to the first</Link>}
      {next && (
        <Link rel="next" href={next}>
          Further
        </Link>
      )}
    </nav>
  );
}
