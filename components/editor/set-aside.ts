import type { Text } from "./text.ts";

/** A text that lost against another one. It stays in this browser until somebody throws it away. Time in ms since 1970. */
export type SetAside = { label: string; at: number; text: Text };

const PREFIX = "standfirst.aside.";

export function textsSetAside(store: Storage, id: string): SetAside[] {
  try {
    const list: unknown = JSON.parse(store.getItem(PREFIX + id) ?? "[]");
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

export function keepSetAside(store: Storage, id: string, list: readonly SetAside[]): void {
  try {
    if (list.length === 0) store.removeItem(PREFIX + id);
    else store.setItem(PREFIX + id, JSON.stringify(list));
  } catch {
    // The screen still holds it.
  }
}
