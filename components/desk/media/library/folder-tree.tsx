import { type DragEvent, type MouseEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { addressOf, changed, type Wish } from "./address.ts";
import { carriesItems } from "./drag.ts";
import { type Branch, idsWithin } from "./folder-paths.ts";
import type { Choose } from "./use-address.ts";

/** Up to so many folders the whole tree is open; of more only the branch that one is in. */
const ALL_OPEN = 40;

type Props = {
  tree: readonly Branch[];
  count: number;
  wish: Wish;
  choose: Choose;
  /** Things dropped on a folder, or on “In no folder”. */
  drop: (folderId: string | null) => void;
  /** For those who may make one. */
  create: (() => void) | null;
};

/** The folders at the side: to go to, and to drop things on. */
export function FolderTree({ tree, count, wish, choose, drop, create }: Props) {
  const at = wish.trashed ? "trash" : (wish.folder ?? "");
  const place = { wish, choose, at };
  return (
    <nav className="library-tree" aria-label="Folders">
      <ul>
        <li>
          <Place {...place} to="" name="Everything" count="" />
        </li>
        {tree.map((branch) => (
          <BranchItem key={branch.id} branch={branch} all={count <= ALL_OPEN} drop={drop} {...place} />
        ))}
        <li>
          <Place {...place} to="none" name="In no folder" count="" drop={() => drop(null)} />
        </li>
        {create && (
          <li>
            <Button look="plain" onClick={create}>
              New folder …
            </Button>
          </li>
        )}
        <li className="library-trash">
          <Place {...place} to="trash" name="Trash" count="" />
        </li>
      </ul>
    </nav>
  );
}

type PlaceProps = { wish: Wish; choose: Choose; at: string };

function BranchItem({
  branch,
  all,
  drop,
  ...place
}: PlaceProps & { branch: Branch; all: boolean; drop: Props["drop"] }) {
  const isOpen = all || idsWithin(branch).includes(place.at);
  return (
    <li>
      <Place {...place} to={branch.id} name={branch.name} count={branch.count} drop={() => drop(branch.id)} />
      {isOpen && branch.within.length > 0 && (
        <ul>
          {branch.within.map((inner) => (
            <BranchItem key={inner.id} branch={inner} all={all} drop={drop} {...place} />
          ))}
        </ul>
      )}
    </li>
  );
}

type Line = PlaceProps & { to: string; name: string; count: string; drop?: () => void };

function Place({ wish, choose, at, to, name, count, drop }: Line) {
  const [over, setOver] = useState(false);
  const change: Wish =
    to === "trash" ? { trashed: "1", folder: undefined } : { folder: to || undefined, trashed: undefined };

  function go(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    choose(change);
  }
  const takes = (event: DragEvent) => drop !== undefined && carriesItems(event);

  return (
    <a
      href={addressOf(changed(wish, change))}
      aria-current={at === to ? "page" : undefined}
      data-over={over || undefined}
      draggable={false}
      onClick={go}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(false);
        drop?.();
      }}
    >
      <span dir="auto">{name}</span> {count && <small>{count}</small>}
    </a>
  );
}
