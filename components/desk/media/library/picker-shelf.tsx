import { useId, useMemo, useRef, useState } from "react";
import { NOTHING, reaching, type Selection, toggled } from "#components/desk/many/selection.ts";
import { Button } from "#components/ui/button.tsx";
import type { MediaKind } from "#db/vocabulary.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { UploadArea } from "../upload-area.tsx";
import { changed, erasing, isNarrowed, questionOf, type Wish } from "./address.ts";
import { Face } from "./face.tsx";
import { inOrder, treeOf } from "./folder-paths.ts";
import { More } from "./more.tsx";
import { Sentence } from "./sentence.tsx";
import { useChoices } from "./use-choices.ts";
import { useLibrary } from "./use-library.ts";
import { useShelfKeys } from "./use-shelf-keys.ts";

type Props = {
  name: string;
  kinds: readonly MediaKind[];
  onPick: (item: NamedItem) => void;
  onPickSeveral?: (items: NamedItem[]) => void;
  several?: boolean;
  onClose: () => void;
};

/** The library within the picker: the same sentence and the same grid, to choose from. */
export function PickerShelf({ name, kinds, onPick, onPickSeveral, several: begins = false, onClose }: Props) {
  const [wish, setWish] = useState<Wish>({});
  // Among all kinds none has to be chosen; among some, one always is.
  const kind = kinds.length === 4 ? wish.kind : (wish.kind ?? kinds[0]);
  const library = useLibrary(questionOf({ ...wish, kind }), null);
  const choices = useChoices();
  const folders = useMemo(() => inOrder(treeOf(choices.folders)), [choices.folders]);
  const [several, setSeveral] = useState(begins);
  const [chosen, setChosen] = useState<Selection>(NOTHING);
  /** What was chosen stays known when another search no longer shows it. */
  const known = useRef(new Map<string, NamedItem>());
  const [clock, shelf, title] = [useClock(choices.timeZone), useRef<HTMLUListElement>(null), useId()];
  const keys = useShelfKeys(shelf, chosen, choose);
  const order = [...chosen.ids];

  function choose(id: string, far: boolean): void {
    const item = library.items.find((each) => each.id === id);
    if (!several) return item && onPick(item);
    for (const each of library.items) known.current.set(each.id, each);
    setChosen((before) =>
      far
        ? reaching(
            before,
            library.items.map((each) => each.id),
            id,
          )
        : toggled(before, id),
    );
  }
  async function arrived(id: string, alone: boolean): Promise<void> {
    const item = await library.arrived(id);
    if (item && alone && !several) return onPick(item);
    if (item) known.current.set(id, item);
    if (item && several) setChosen((before) => (before.ids.has(id) ? before : toggled(before, id)));
  }
  const pickAll = () => onPickSeveral?.(order.flatMap((id) => known.current.get(id) ?? []));

  return (
    <UploadArea
      accept={kinds.length === 1 ? kinds[0] : "any"}
      folderId={folders.find(({ id }) => id === wish.folder)?.id ?? null}
      uploaded={(item, alone) => void arrived(item.id, alone)}
      head={(button) => (
        <div className="media-top">
          <h2 id={title}>{several ? "Choose pictures" : name}</h2>
          {button}
          {onPickSeveral && (
            <label className="media-check">
              <input type="checkbox" checked={several} onChange={(event) => setSeveral(event.target.checked)} />
              Several
            </label>
          )}
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          {several && onPickSeveral && (
            <Button onClick={pickAll} disabled={order.length === 0}>
              {order.length === 0 ? "Add to the text" : `Add ${order.length} to the text`}
            </Button>
          )}
        </div>
      )}
    >
      <Sentence
        {...{ folders, kinds, whole: false, people: choices, wish: { ...wish, kind } }}
        choose={(change) => setWish((before) => changed(before, change))}
        searches={kinds.length === 1 && kinds[0] === "picture" ? "Search pictures" : "Search the library"}
        onLeave={keys.focusFirst}
      />
      <ul
        className="media-grid"
        ref={shelf}
        aria-busy={library.state === "reading"}
        aria-labelledby={title}
        onKeyDown={keys.onKeyDown}
      >
        {library.items.map((item) => (
          <li
            key={item.id}
            className="library-tile"
            data-item={item.id}
            data-chosen={chosen.ids.has(item.id) || undefined}
          >
            <button
              type="button"
              data-open
              {...(several && { "aria-pressed": chosen.ids.has(item.id) })}
              onClick={(event) => choose(item.id, event.shiftKey)}
            >
              <Face item={item} clock={clock} />
              {chosen.ids.has(item.id) && <span className="media-chosen">{order.indexOf(item.id) + 1}</span>}
            </button>
          </li>
        ))}
      </ul>
      {library.state === "read" && library.items.length === 0 && (
        <div className="media-empty">
          <p>
            {isNarrowed(wish)
              ? wish.q
                ? `Nothing has “${wish.q}” in its words.`
                : "Nothing is like that."
              : "There is nothing yet. Drop something here, paste it, or add it with the button."}
          </p>
          {isNarrowed(wish) && (
            <Button look="quiet" onClick={() => setWish((before) => changed(before, erasing(before)))}>
              Show everything
            </Button>
          )}
        </div>
      )}
      <More library={library} href={null} />
    </UploadArea>
  );
}

function useClock(timeZone: string) {
  return useMemo(() => ({ now: new Date(), timeZone }), [timeZone]);
}
