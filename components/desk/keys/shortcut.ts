/** Keys as TipTap writes them ("Mod-Shift-8"); `Mod` is Ctrl, and ⌘ on an Apple keyboard. Several: any of them. */
export type Shortcut = { keys: string | readonly string[]; label: string };
export type ShortcutGroup = { name: string; shortcuts: readonly Shortcut[] };

/** Opens the sheet that lists them, from wherever it is asked for. */
export const SHOW_SHORTCUTS = "standfirst:shortcuts";

/** The keys of every room of the desk. */
export const DESK_SHORTCUTS: ShortcutGroup = {
  name: "Everywhere",
  shortcuts: [
    { keys: "Mod-K", label: "Find an article, a place or an act" },
    { keys: ["?", "Mod-/"], label: "Show these keys" },
  ],
};

const APPLE: Record<string, string> = {
  Mod: "⌘",
  Alt: "⌥",
  Shift: "⇧",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↩",
  Escape: "esc",
};
const OTHERS: Record<string, string> = { Mod: "Ctrl", ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc" };

export function isApple(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}

/** Keys as they stand on the keyboard in front of the reader. */
export function shownKeys(keys: string, apple = isApple()): string {
  const parts = partsOf(keys).map(
    (part) => (apple ? APPLE : OTHERS)[part] ?? (part.length === 1 ? part.toUpperCase() : part),
  );
  return parts.join(apple ? "" : "+");
}

/** True for the event that these keys make, also where Alt or Shift turns a letter into a sign. */
export function isPressed(keys: string, event: KeyboardEvent, apple = isApple()): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1) ?? "";
  const has = (part: string) => parts.slice(0, -1).includes(part);
  const [mod, other] = apple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (mod !== has("Mod") || other || event.altKey !== has("Alt")) return false;
  // A sign such as "?" brings the Shift that writes it.
  if (event.shiftKey !== has("Shift") && (parts.length > 1 || key.length > 1)) return false;
  return event.key.toLowerCase() === key.toLowerCase() || (parts.length > 1 && event.code === codeOf(key));
}

function partsOf(keys: string): string[] {
  return keys.split(/-(?=.)/);
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return { ".": "Period", ",": "Comma" }[key] ?? key;
}

/** True where letters are text and not keys. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type='checkbox'], [type='radio']), textarea, select");
}
