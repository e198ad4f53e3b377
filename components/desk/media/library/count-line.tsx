import { Button } from "#components/ui/button.tsx";
import { MOST_AT_ONCE } from "#lib/media/limits.ts";
import type { View } from "./address.ts";
import type { LibraryOnScreen } from "./use-library.ts";

type Props = {
  library: Pick<LibraryOnScreen, "items" | "count" | "over" | "after" | "state">;
  view: View;
  look: (view: View) => void;
  selectAll: () => void;
};

const VIEWS: { view: View; words: string }[] = [
  { view: "grid", words: "Grid" },
  { view: "list", words: "List" },
];

/** How many were found, as far as that is known, and how they are shown. */
export function CountLine({ library, view, look, selectAll }: Props) {
  const { items } = library;
  const all = library.after
    ? Math.min(MOST_AT_ONCE, library.count ?? MOST_AT_ONCE)
    : Math.min(MOST_AT_ONCE, items.length);
  const isWhole = library.count !== null ? library.count <= MOST_AT_ONCE : !library.after;
  return (
    <div className="library-count">
      <p role="status">{countInWords(library)}</p>
      {items.length > 0 && (
        <Button look="plain" onClick={selectAll}>
          {isWhole ? "Select all" : library.count === null && !library.over ? "Select all" : `Select the first ${all}`}
        </Button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups two buttons */}
      <div className="library-views" role="group" aria-label="View">
        {VIEWS.map((each) => (
          <button key={each.view} type="button" aria-pressed={view === each.view} onClick={() => look(each.view)}>
            {each.words}
          </button>
        ))}
      </div>
    </div>
  );
}

function countInWords({ items, count, over, after, state }: Props["library"]): string {
  if (state === "failed") return "";
  if (count !== null) return `${count.toLocaleString("en")} found`;
  if (over !== null) return `More than ${over.toLocaleString("en")} found`;
  return after
    ? `${items.length.toLocaleString("en")} shown, and there are more`
    : `${items.length.toLocaleString("en")} found`;
}
