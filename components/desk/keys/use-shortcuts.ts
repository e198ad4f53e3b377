import { useEffect } from "react";
import { offerShortcuts } from "./offered.ts";
import type { ShortcutGroup } from "./shortcut.ts";

/** Lists a screen's keys on the sheet of all keys while the component stands. The group is a constant. */
export function useShortcuts(group: ShortcutGroup): void {
  useEffect(() => offerShortcuts(group), [group]);
}
