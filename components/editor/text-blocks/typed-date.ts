import { isTimelineDate } from "#lib/content/timeline-date.ts";

/**
 * The date that somebody means who types this: `2015`, `2015-2-12`, `12.2.2015`, `February 2015`, `12 Feb 2015`, with the
 * months of English and of the article's language. Undefined when it is none, or could be two (`2/12/2015`).
 */
export function typedDate(typed: string, language: string): string | undefined {
  const words = typed.normalize("NFC").trim().toLowerCase();
  const [year, month, day] = inFigures(words) ?? inWords(words, language) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
  return isTimelineDate(date) ? date : undefined;
}

type Parts = [year: string, month?: string, day?: string];

function inFigures(words: string): Parts | undefined {
  const yearFirst = /^(\d{3,4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(words);
  if (yearFirst) return [yearFirst[1] as string, yearFirst[2], yearFirst[3]];
  const yearLast = /^(?:(\d{1,2})\.\s?)?(\d{1,2})[./]\s?(\d{4})$/.exec(words);
  return yearLast ? [yearLast[3] as string, yearLast[2], yearLast[1]] : undefined;
}

/** A year, the name of a month and perhaps a day, in any order. */
function inWords(words: string, language: string): Parts | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(words)?.[0];
  const month = monthIn(words, language);
  if (!year || !month || (words.match(/\d+/g) ?? []).length > 2) return undefined;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0];
  return [year, String(month), day];
}

function monthIn(words: string, language: string): number | undefined {
  const named = words.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  for (const names of [monthNames("en"), monthNames(language)]) {
    const index = names.findIndex((forms) => named.some((name) => forms.has(name)));
    if (index >= 0) return index + 1;
  }
  return undefined;
}

/** Each month's names: alone and beside a day, which are two words in Slavic languages; long and short. */
function monthNames(language: string): Set<string>[] {
  const shapes = (["long", "short"] as const).flatMap((month) => [{ month }, { month, day: "numeric" as const }]);
  const formats = shapes.map((shape) => formatIn(language, { ...shape, calendar: "gregory", timeZone: "UTC" }));
  return Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(2015, index, 1));
    const names = formats.flatMap((format) =>
      format.formatToParts(date).flatMap((part) => (part.type === "month" ? [bare(part.value)] : [])),
    );
    return new Set(names);
  });
}

function formatIn(language: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, shape);
  } catch {
    return new Intl.DateTimeFormat("en", shape);
  }
}

function bare(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\.$/, "");
}
