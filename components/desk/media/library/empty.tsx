import { Button } from "#components/ui/button.tsx";
import { erasing, isNarrowed, type Wish } from "./address.ts";

type Props = { wish: Wish; choose: (change: Wish) => void };

/** What to do where there is nothing. */
export function EmptyLibrary({ wish, choose }: Props) {
  const narrowed = isNarrowed(wish);
  return (
    <div className="empty">
      <h2 dir="auto">{headline(wish)}</h2>
      <p>{advice(wish)}</p>
      {narrowed && (
        <p>
          <Button look="quiet" onClick={() => choose(erasing(wish))}>
            {wish.trashed ? "Show the whole trash" : "Show everything"}
          </Button>
        </p>
      )}
    </div>
  );
}

function headline(wish: Wish): string {
  if (wish.q) return `Nothing has “${wish.q}” in its words.`;
  if (isNarrowed({ ...wish, folder: undefined })) return "Nothing is like that.";
  if (wish.trashed) return "The trash is empty.";
  return wish.folder ? "Nothing is in this folder." : "The library is empty.";
}

function advice(wish: Wish): string {
  if (wish.q)
    return "Every word is looked for, from its first letters on, in the name, alt text, caption, credit, creator, source, people, places, terms and note.";
  if (isNarrowed({ ...wish, folder: undefined })) return "Take a filter out of the sentence above to see more.";
  if (wish.trashed) return "What is thrown away waits here for 30 days and can be restored until then.";
  if (wish.folder)
    return "Drag things onto its name at the side, or select some and choose “Move to folder”. What you add while it is open goes into it.";
  return "Drop pictures anywhere on this page, paste one, or use the button above. Originals are kept in private; readers get sizes made from them, without the camera’s data.";
}
