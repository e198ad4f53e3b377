import { useEffect, useState } from "react";

export type Panel = { open: boolean; toggle: () => void };

const KEY = "standfirst.facts-panel";

/** Whether the facts stand beside the page; this browser remembers. */
export function usePanel(): Panel {
  const [open, setOpen] = useState(true);
  useEffect(() => {
    if (readChoice() === "closed") setOpen(false);
  }, []);
  function toggle(): void {
    setOpen(!open);
    try {
      localStorage.setItem(KEY, open ? "closed" : "open");
    } catch {
      // Remembering is a comfort, nothing more.
    }
  }
  return { open, toggle };
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
