/**
 * Is the library as quick with 100,000 things in it as with 1,000? One store of each size is filled and asked in turn, so
 * that a busy machine slows both; printed are the medians and their ratio.
 * Run: node tests/bench/library.ts [how many, 100000]   (SQLite; with DATABASE_URL=postgres://here a PostgreSQL of its own)
 */
import type { Store } from "#db/dialect/store.ts";
import { folders, type Media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskAdders } from "#lib/media/desk-adders.ts";
import { deskFolders } from "#lib/media/desk-folders.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { usageEndingCounts } from "#lib/media/desk-usage.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { compare, fewAndMany, median, pagesOn } from "#tests/support/few-and-many.ts";
import { libraryOf } from "#tests/support/library.ts";

const SMALL = 1_000;
const EDITOR: Viewer = { type: "person", id: "benchbenchbench0", name: "Bench", role: "editor", sections: "all" };
const NOW = new Date("2030-01-15T12:00:00.000Z");
const MINUTE = 60_000;
// The same share of rows in both, unless it says "of few".
const CASES: [says: string, wish: Record<string, string>, deep?: "deep"][] = [
  ["grid", {}],
  ["grid, 20 pages on", {}, "deep"],
  ["by name", { sort: "name" }],
  ["by name, 20 pages on", { sort: "name" }, "deep"],
  ["by last change", { sort: "changed" }],
  ["by size", { sort: "size" }],
  ["by date taken", { sort: "taken" }],
  ["pictures", { kind: "picture" }],
  ["documents, by name", { kind: "document", sort: "name" }],
  ["unused", { unused: "1" }],
  ["without alt text", { withoutAlt: "1" }],
  ["without credit, by name", { withoutCredit: "1", sort: "name" }],
  ["unused, without alt, upright", { unused: "1", withoutAlt: "1", orientation: "portrait" }],
  ["usage ended", { usage: "ended" }],
  ["by somebody", { by: "person0000000001" }],
  ["in a folder", { folder: "folder0000000001" }],
  ["in a folder and those in it", { folder: "folder0000000000" }],
  ["a word of all", { q: "newsroom" }],
  ["its first letters, by name", { q: "news", sort: "name" }],
  ["a word of one in ten", { q: "delegation3" }],
  ["two words", { q: "delegation3 lake" }],
  ["a word of few", { q: "rarity" }],
  ["first letters of few, without credit", { q: "rari", withoutCredit: "1" }],
  ["words of none", { q: "zebra quagga" }],
  ["added in the last days", { days: "1" }],
  ["taken in a year, by name", { takenFrom: "2015", takenTo: "2015", sort: "name" }],
];
/** What the library's screen asks besides. */
const OTHERS: [says: string, read: () => Promise<unknown>][] = [
  ["folders and what is in them", () => deskFolders(EDITOR)],
  ["who added something", () => deskAdders(EDITOR)],
  ["how much usage has ended", () => usageEndingCounts(EDITOR, NOW)],
];

const many = Number(process.argv[2] ?? 100_000);
const { stores, end } = await fewAndMany([SMALL, many], fill);
const ratios: number[] = [];
for (const [says, asked, deep] of CASES) {
  const wish = LibraryInput.parse(asked);
  const wishes: LibraryInput[] = [];
  for (const store of stores)
    wishes.push(await pagesOn(deep ? 20 : 0, store, wish, (at) => deskMedia(EDITOR, at, NOW)));
  ratios.push(await compare(says, stores, (at) => deskMedia(EDITOR, wishes[at] as LibraryInput, NOW)));
}
for (const [says, read] of OTHERS) ratios.push(await compare(says, stores, read));
console.log(`median of the ratios × ${median(ratios).toFixed(2)}`);
await end();
process.exit(0);

async function fill(store: Store, count: number): Promise<void> {
  const person = {
    name: "P",
    passwordHash: null,
    role: "author" as const,
    status: "active" as const,
    createdAt: NOW,
    lastSeenAt: null,
  };
  const ids = Array.from({ length: 10 }, (_, at) => `person000000000${at}`);
  await store.transaction(async (tx) => {
    await tx.insert(people).values(ids.map((id) => ({ ...person, id, email: `${id}@newsroom.example` })));
    const place = { createdBy: null, createdAt: NOW };
    await tx
      .insert(folders)
      .values({ id: "folder0000000000", name: "All", nameKey: "all", parentId: null, depth: 0, ...place });
    const inner = { parentId: "folder0000000000", depth: 1, ...place };
    await tx
      .insert(folders)
      .values(ids.map((_, at) => ({ id: `folder00000000${at + 10}`, name: `${at}`, nameKey: `${at}`, ...inner })));
    await tx.insert(folders).values({ id: "folder0000000001", name: "One", nameKey: "one", ...inner });
  });
  for (let from = 0; from < count; from += 2_000)
    await libraryOf(Array.from({ length: Math.min(2_000, count - from) }, (_, at) => thing(from + at, count)));
}

function thing(at: number, count: number): Partial<Media> {
  return {
    ...{
      fileName: `IMG_${(at * 7919) % count}.jpg`,
      bytes: (at * 104_729) % 9_999_991,
      kind: at % 20 ? "picture" : "document",
    },
    ...{
      createdAt: new Date(NOW.getTime() - at * MINUTE),
      updatedAt: new Date(NOW.getTime() - ((at * 31) % count) * MINUTE),
    },
    ...{
      alt: (at >> 1) % 4 ? "Two delegations at a long table" : "",
      credit: at % 3 ? "K. Ostrova / Newsroom" : "",
      used: at % 2 === 0,
    },
    ...{
      caption: `The newsroom at the lake, delegation${at % 10}${at % Math.floor(count / 10) === 5 ? " rarity" : ""}`,
      takenAt: `20${10 + (at % 19)}`,
    },
    ...{
      width: (at >> 3) % 5 ? 40 : 20,
      height: 30,
      usageEndsAt: at % 10 ? null : new Date(NOW.getTime() + (500 - ((at * 7) % 1_000)) * 1_440 * MINUTE),
    },
    ...{
      createdBy: `person000000000${at % 10}`,
      folderId:
        at % 3
          ? null
          : `folder00000000${String(at % 11)
              .padStart(2, "0")
              .replace("00", "10")
              .replace(/0[2-9]/, "11")}`,
    },
  };
}
