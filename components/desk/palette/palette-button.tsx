"use client";

import { useEffect, useState } from "react";
import { shownKeys } from "../keys/shortcut.ts";
import { openPalette } from "./open-palette.ts";

/** For those who do not know the keys yet, and for phones, which have none. */
export function PaletteButton() {
  const [keys, setKeys] = useState("Ctrl+K");
  // The server does not know the keyboard.
  useEffect(() => setKeys(shownKeys("Mod-K")), []);
  return (
    <button
      type="button"
      className="palette-button"
      aria-keyshortcuts="Control+K"
      data-keys={keys}
      onClick={openPalette}
    >
      Go to …
    </button>
  );
}
