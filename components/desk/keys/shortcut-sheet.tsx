"use client";

import { useEffect, useId, useRef, useSyncExternalStore } from "react";
import "./shortcut-sheet.css";
import { Button } from "#components/ui/button.tsx";
import { offeredShortcuts, onOfferedShortcuts } from "./offered.ts";
import { isPressed, isWriting, SHOW_SHORTCUTS, type Shortcut, type ShortcutGroup, shownKeys } from "./shortcut.ts";

const NONE: readonly ShortcutGroup[] = [];

/** The sheet of all keys, those of the open screen first: on "?" where one does not write, on Ctrl-/ anywhere, and whenever something asks for it. */
export function ShortcutSheet({ groups }: { groups: readonly ShortcutGroup[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const here = useSyncExternalStore(onOfferedShortcuts, offeredShortcuts, () => NONE);
  useEffect(() => {
    const show = () => {
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    const keys = (event: KeyboardEvent) => {
      const asked = isPressed("Mod-/", event) || (isPressed("?", event) && !isWriting(event.target));
      if (!asked || event.defaultPrevented) return;
      event.preventDefault();
      show();
    };
    window.addEventListener("keydown", keys);
    window.addEventListener(SHOW_SHORTCUTS, show);
    return () => {
      window.removeEventListener("keydown", keys);
      window.removeEventListener(SHOW_SHORTCUTS, show);
    };
  }, []);

  return (
    <dialog className="ask key-sheet" ref={dialog} aria-labelledby={heading}>
      <h2 id={heading}>Keys</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long sheet is scrolled with the keys */}
      <div className="key-groups" tabIndex={0}>
        {[...here, ...groups].map(({ name, shortcuts }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <Line key={shortcut.label} {...shortcut} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="acts">
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  );
}

function Line({ keys, label }: Shortcut) {
  const all = typeof keys === "string" ? [keys] : keys;
  return (
    <div className="key-line">
      <dt>{label}</dt>
      <dd suppressHydrationWarning>
        {all.map((each, index) => (
          <span key={each} suppressHydrationWarning>
            {index > 0 && " or "}
            <kbd suppressHydrationWarning>{shownKeys(each)}</kbd>
          </span>
        ))}
      </dd>
    </div>
  );
}
