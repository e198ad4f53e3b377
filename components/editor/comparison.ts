import type { ContentDocument } from "#lib/content/document.ts";
import { writtenText } from "#lib/content/text.ts";
import { fieldsIn, type Text } from "./text.ts";

/** One row of two texts side by side; an empty side has nothing there. */
export type Row = { label: string; mine: string; theirs: string; same: boolean };

/** The fields that differ, then the paragraphs of both bodies in step. `nameOf` turns ids into names. */
export function comparison(mine: Text, theirs: Text, nameOf: (id: string) => string): Row[] {
  return [...fieldRows(mine, theirs, nameOf), ...paragraphRows(paragraphs(mine), paragraphs(theirs))];
}

const LABELS: [keyof ReturnType<typeof fieldsIn>, string][] = [
  ["kicker", "Kicker"],
  ["title", "Title"],
  ["standfirst", "Standfirst"],
  ["kind", "Kind"],
  ["language", "Language"],
  ["slug", "Address"],
  ["sectionId", "Section"],
  ["bylines", "Bylines"],
  ["topics", "Topics"],
  ["lead", "Lead picture"],
  ["seo", "Search and sharing"],
];

function fieldRows(mine: Text, theirs: Text, nameOf: (id: string) => string): Row[] {
  return LABELS.map(([field, label]) => {
    const [a, b] = [shown(fieldsIn(mine)[field], nameOf), shown(fieldsIn(theirs)[field], nameOf)];
    return { label, mine: a, theirs: b, same: a === b };
  }).filter((row) => !row.same);
}

function shown(value: unknown, nameOf: (id: string) => string): string {
  if (Array.isArray(value)) return value.map((id) => nameOf(String(id))).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.values(value)
      .filter(Boolean)
      .map((part) => nameOf(String(part)))
      .join(" · ");
  return value === null || value === undefined ? "" : nameOf(String(value).trim());
}

function paragraphs({ body }: Text): string[] {
  return writtenText(JSON.parse(body) as ContentDocument)
    .split("\n\n")
    .filter(Boolean);
}

/** Paragraphs that both have keep the two sides in step (longest common run, as diff does). */
function paragraphRows(mine: string[], theirs: string[]): Row[] {
  const common = table(mine, theirs);
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  while (i < mine.length || j < theirs.length) {
    const [a, b] = [mine[i], theirs[j]];
    if (a !== undefined && a === b) {
      rows.push({ label: "", mine: a, theirs: a, same: true });
      i++;
      j++;
    } else if (a !== undefined && b !== undefined && at(common, i + 1, j + 1) === at(common, i, j)) {
      rows.push({ label: "", mine: a, theirs: b, same: false });
      i++;
      j++;
    } else if (b === undefined || (a !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      rows.push({ label: "", mine: a ?? "", theirs: "", same: false });
      i++;
    } else {
      rows.push({ label: "", mine: "", theirs: b, same: false });
      j++;
    }
  }
  return rows;
}

function table(mine: string[], theirs: string[]): number[][] {
  const common: number[][] = Array.from({ length: mine.length + 1 }, () =>
    new Array<number>(theirs.length + 1).fill(0),
  );
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      const row = common[i] as number[];
      row[j] =
        mine[i] === theirs[j] ? at(common, i + 1, j + 1) + 1 : Math.max(at(common, i + 1, j), at(common, i, j + 1));
    }
  }
  return common;
}

function at(common: number[][], i: number, j: number): number {
  return common[i]?.[j] ?? 0;
}
