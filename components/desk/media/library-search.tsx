/** A form of its own, so that a search has an address and works before any script does. */
export function LibrarySearch({ query }: { query: string }) {
  return (
    <form className="media-search" action="/admin/media" role="search">
      <input
        type="search"
        name="q"
        defaultValue={query}
        aria-label="Search pictures"
        placeholder="Search name, alt text, caption, credit"
      />
    </form>
  );
}
