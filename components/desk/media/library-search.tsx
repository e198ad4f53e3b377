/** A form of its own, so that a search has an address and works before any script does. */
export function LibrarySearch({ query }: { query: string }) {
  return (
    <search>
      <form className="field media-search" action="/admin/media">
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          aria-label="Search pictures"
          placeholder="Name, alt text, caption, credit"
        />
      </form>
    </search>
  );
}
