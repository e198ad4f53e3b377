import type { Words } from "./words/words.ts";

/** Hidden until reader.js is there to make it work. */
export function ThemeButton({ words: { theme, themes, colon } }: { words: Words }) {
  return (
    <button
      type="button"
      className="theme"
      hidden
      data-choose="theme"
      data-auto={`${theme}${colon}${themes.auto}`}
      data-light={`${theme}${colon}${themes.light}`}
      data-dark={`${theme}${colon}${themes.dark}`}
      aria-label={`${theme}${colon}${themes.auto}`}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="7.25" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" />
      </svg>
    </button>
  );
}
