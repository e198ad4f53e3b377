/** A paragraph, a link with what it is called, or a code to type. Links and codes are secrets: the desk never shows them. */
export type Part = string | { link: string; path: string } | { code: string };

/** What a mail says, before it has a form. `path` begins with a slash: the site's address is put before it. */
export type Letter = {
  /** Which template: `invitation`. */
  kind: string;
  to: { name: string; address: string };
  subject: string;
  parts: Part[];
  /** When its link or code expires: after that it is not sent any more. */
  worthlessAt?: Date;
};

export type Sender = { name: string; language: string };
/** One mail, written for the site that sends it. */
export type Template = (site: Sender) => Letter;

/** The same letter with nothing in it that a mail or a database cannot hold, whatever the names in it are made of. */
export function cleaned(letter: Letter): Letter {
  const clean = (text: string) => text.replace(/[^\P{Cc}\n]/gu, "").replace(TURNING, "");
  return { ...letter, parts: letter.parts.map((part) => (typeof part === "string" ? clean(part) : part)) };
}

const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line without control characters and marks that turn the reading direction around: they could pass a name off as another. */
export function oneLine(text: string, max: number): string {
  const line = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(TURNING, "")
    .replace(/\s+/g, " ")
    .trim();
  return [...line].slice(0, max).join("");
}

const ONE_ADDRESS = /^[^\s@,;:<>()[\]\\"\p{C}]{1,64}@[^\s@,;:<>()[\]\\"\p{C}]{1,255}$/u;

/** True for a single plain address: no list of them, no name beside it, nothing that ends a header. */
export function isOneAddress(text: string): boolean {
  return ONE_ADDRESS.test(text);
}
