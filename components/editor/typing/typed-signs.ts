import { type Editor, Extension, InputRule } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Storage {
    typedSigns: { on: boolean; language: string };
  }
}

/** Opening and closing, double and single. */
type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: Quotes = ["“", "”", "‘", "’"];
const LOW: Quotes = ["„", "“", "‚", "‘"];
const LOW_HIGH: Quotes = ["„", "”", "‚", "’"];
const POINTED: Quotes = ["«", "»", "„", "“"];
const SAME: Quotes = ["”", "”", "’", "’"];
const BY_LANGUAGE: Record<string, Quotes> = {
  "de-ch": ["«", "»", "‹", "›"],
  "de-li": ["«", "»", "‹", "›"],
  de: LOW,
  cs: LOW,
  sk: LOW,
  sl: LOW,
  bg: LOW,
  lt: LOW,
  is: LOW,
  pl: LOW_HIGH,
  ro: LOW_HIGH,
  hu: LOW_HIGH,
  hr: LOW_HIGH,
  fr: ["«\u202f", "\u202f»", "“", "”"],
  uk: POINTED,
  ru: POINTED,
  be: POINTED,
  el: ["«", "»", "“", "”"],
  es: ["«", "»", "“", "”"],
  it: ["«", "»", "“", "”"],
  "pt-pt": ["«", "»", "“", "”"],
  nb: ["«", "»", "‘", "’"],
  nn: ["«", "»", "‘", "’"],
  ar: ["«", "»", "‹", "›"],
  fa: ["«", "»", "‹", "›"],
  sv: SAME,
  fi: SAME,
};

/** The quotation marks of a BCP 47 tag; those of English where nothing else is known. */
export function quotesOf(language: string): Quotes {
  const tag = language.toLowerCase();
  return BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split("-")[0] ?? ""] ?? ENGLISH;
}

/** What a typed sign becomes after the text before it; null where it stays as it is. */
export function signFor(typed: string, before: string, language: string): string | null {
  const [open, close, innerOpen, innerClose] = quotesOf(language);
  const opens = /(?:^|[\s([{–—\u202f/«„“‘‚-])$/u.test(before);
  if (typed === '"') return opens ? open : close;
  // After a letter it is an apostrophe, in whatever language.
  if (typed === "'") return opens ? innerOpen : /[\p{L}\p{N}]$/u.test(before) ? "’" : innerClose;
  if (typed === "--") return /\S\s?$/u.test(before) && !/-$/.test(before) ? "–" : null;
  if (typed === "...") return before.endsWith(".") ? null : "…";
  return null;
}

/** While it is chosen; Backspace right after gives back what was typed. TipTap leaves code alone. */
export const TypedSigns = Extension.create({
  name: "typedSigns",
  addStorage: () => ({ on: false, language: "en" }),
  addInputRules() {
    const { storage } = this;
    return ['"', "'", "--", "..."].map((typed) => {
      return new InputRule({
        find: (text) => (text.endsWith(typed) ? { index: text.length - typed.length, text: typed } : null),
        handler({ state, range }) {
          if (!storage.on) return null;
          const $at = state.doc.resolve(range.from);
          const before = $at.parent.textBetween(0, $at.parentOffset, "", "\ufffc");
          const sign = signFor(typed, before, storage.language);
          if (sign === null) return null;
          state.tr.insertText(sign, range.from, range.to);
        },
      });
    });
  },
});

export function setTypedSigns(editor: Editor, on: boolean, language: string): void {
  Object.assign(editor.storage.typedSigns, { on, language });
}
