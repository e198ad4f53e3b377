"use client";

import { openPalette } from "./open-palette.ts";

/** For those who do not know the keys yet, and for phones, which have none. */
export function PaletteButton() {
  return (
    <button
      type="button"
      className="palette-button"
      aria-label="Go to or do"
      aria-keyshortcuts="Control+K"
      onClick={openPalette}
    >
      Go to … <kbd>Ctrl K</kbd>
    </button>
  );
}
