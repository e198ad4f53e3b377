import { useEffect, useRef } from "react";
import { shownKeys } from "../keys/shortcut.ts";
import type { Entry, Group } from "./entries.ts";

type Props = {
  id: string;
  groups: readonly Group[];
  current: Entry | undefined;
  onPoint: (entry: Entry) => void;
  choose: (entry: Entry, apart: boolean) => void;
};

/** The lines to choose from; the focus stays in the field, which says where one is. */
export function PaletteList({ id, groups, current, onPoint, choose }: Props) {
  const here = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another line is the current one
  useEffect(() => void here.current?.scrollIntoView({ block: "nearest" }), [current?.key]);
  return (
    <div className="palette-list" role="listbox" id={id} aria-label="What was found">
      {groups.map(({ title, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups options
        <div role="group" aria-label={title} key={title}>
          <p className="palette-title" aria-hidden="true">
            {title}
          </p>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all lines
            <div
              key={entry.key}
              id={`${id}-${entry.key}`}
              className="palette-entry"
              role="option"
              tabIndex={-1}
              aria-selected={entry === current}
              ref={entry === current ? here : undefined}
              onPointerMove={() => entry !== current && onPoint(entry)}
              onClick={(event) => choose(entry, event.ctrlKey || event.metaKey)}
            >
              <span className="palette-name">{entry.name}</span>
              {entry.note && <span className="palette-about">{entry.note}</span>}
              {entry.keys && <kbd>{shownKeys(entry.keys)}</kbd>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
