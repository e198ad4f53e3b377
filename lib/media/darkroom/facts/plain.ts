/** Letters of a file in the encoding that it has most likely: UTF-8 where it is valid, otherwise what Windows wrote. */
export function lettersOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** One line as our own fields take it: no control or direction characters, no runs of spaces, at most `most` long. */
export function short(most: number): (text: string) => string {
  return (text) => {
    const plain = text
      .slice(0, 4 * most)
      .toWellFormed()
      .normalize("NFC")
      .replace(/\s+/g, " ")
      // What reorders or hides text; joiners, which Persian and Indian scripts need, stay.
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u{fff9}-\u{fffb}\ufeff\u{e0000}-\u{e007f}]/gu, "")
      .trim();
    return plain.length <= most
      ? plain
      : `${plain
          .slice(0, most - 1)
          .replace(/[\ud800-\udbff]$/, "")
          .trim()}…`;
  };
}

/** Several lines, each once. */
export function lines(texts: readonly string[], most: number, longest: number): string[] {
  return [...new Set(texts.slice(0, 4 * most).map(short(longest)))].filter(Boolean).slice(0, most);
}

/** A date as exactly as it is given: 2015, 2015-02 or 2015-02-12; empty when it is none. */
export function date(text: string): string {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})(?:[-:]?(\d{2})(?:[-:]?(\d{2}))?)?(?!\d)/.exec(text.trim()) ?? [];
  if (Number(year) < 1800) return "";
  if (!isMonth(month)) return year;
  return isDay(year, month, day) ? `${year}-${month}-${day}` : `${year}-${month}`;
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isDay(year: string, month: string, day: string): boolean {
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
