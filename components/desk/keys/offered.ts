import type { ShortcutGroup } from "./shortcut.ts";

/** The keys that screens listen to while they are open; the sheet of all keys lists them first. */
let offered: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();

/** Returns what takes them back. */
export function offerShortcuts(group: ShortcutGroup): () => void {
  set([group, ...offered]);
  return () => set(offered.filter((each) => each !== group));
}

export function offeredShortcuts(): readonly ShortcutGroup[] {
  return offered;
}

export function onOfferedShortcuts(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function set(next: readonly ShortcutGroup[]): void {
  offered = next;
  for (const listener of listeners) listener();
}
