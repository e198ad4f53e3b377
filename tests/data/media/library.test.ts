import { and, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, rows, store } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { narrowing } from "#lib/media/library-filters.ts";
import { orderOf } from "#lib/media/library-order.ts";
import { SORTS } from "#lib/media/limits.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { wordsAsked } from "#lib/media/words.ts";
import { aSite } from "#tests/support/door.ts";
import { aFile } from "#tests/support/files.ts";
import { aFolder, libraryOf } from "#tests/support/library.ts";
import { aContributor, anEditor, aPerson, DAY, later, NOW } from "#tests/support/make.ts";
import { aPicture, usedIn } from "#tests/support/pictures.ts";
import { engine, freshStore } from "#tests/support/store.ts";

freshStore("test");

const wish = (asked: Record<string, string>) => LibraryInput.parse(asked);

test("a photo desk finds what it looks for: unused, without alt or credit, ending, by whom, when, how it lies", async () => {
  const { viewer, person } = await anEditor();
  const trip = await aFolder("Trip");
  const day = await aFolder("Day one", trip);
  await libraryOf([
    { fileName: "a", alt: "x", credit: "x", createdBy: person.id, createdAt: later(-3 * DAY), folderId: day.id },
    { fileName: "b", decorative: true, usageEndsAt: later(-1), width: 30, height: 40, folderId: trip.id },
    { fileName: "c", credit: "x", usageEndsAt: later(29 * DAY), bytes: 5, caption: "Élysée" },
    { fileName: "d", alt: "x", usageEndsAt: later(31 * DAY), width: 30, height: 30, takenAt: "2029-05" },
    { fileName: "e", kind: "document", url: "/media/files/x/e.pdf", orientation: null, width: 0, height: 0 },
    { fileName: "f", trashedAt: NOW },
    { fileName: "g", origin: "link-preview" },
  ]);
  const used = await libraryOf([{ fileName: "h", alt: "x", credit: "x" }]);
  await usedIn((used[0] as Media).id);
  const found = async (asked: Record<string, string>) =>
    (await deskMedia(viewer, wish({ sort: "name", ...asked }), NOW)).items.map((item) => item.fileName).join("");
  expect(await found({})).toBe("abcdeh");
  expect(await found({ unused: "1" })).toBe("abcde");
  expect(await found({ withoutAlt: "1" })).toBe("c");
  expect(await found({ withoutCredit: "1" })).toBe("bd");
  expect(await found({ usage: "ended" })).toBe("b");
  expect(await found({ usage: "soon" })).toBe("c");
  expect(await found({ by: person.id })).toBe("a");
  expect(await found({ from: later(-4 * DAY).toISOString(), to: later(-DAY).toISOString() })).toBe("a");
  expect(await found({ orientation: "portrait" })).toBe("b");
  expect(await found({ orientation: "square" })).toBe("d");
  expect(await found({ folder: trip.id })).toBe("ab");
  expect(await found({ folder: day.id })).toBe("a");
  expect(await found({ folder: "none" })).toBe("cdeh");
  expect(await found({ kind: "document" })).toBe("e");
  expect(await found({ trashed: "1" })).toBe("f");
  expect(await found({ q: "elysee", withoutAlt: "1", kind: "picture" })).toBe("c");
  expect(await found({ q: "elysee", unused: "1", kind: "document" })).toBe("");
  expect(await found({ q: "!?" })).toBe("");
  expect((await deskMedia(viewer, wish({ sort: "size" }), NOW)).items.at(-1)?.fileName).toBe("c");
  expect((await deskMedia(viewer, wish({ sort: "taken" }), NOW)).items[0]?.fileName).toBe("d");
  expect((await deskMedia(viewer, wish({ by: person.id }), NOW)).items[0]?.addedBy).toBe(person.name);
});

test("days are the site's, a last day counts to its end, and a year finds what was taken within it", async () => {
  const { viewer } = await anEditor();
  await aSite({ timeZone: "Europe/Kyiv" });
  await libraryOf([
    { fileName: "a", createdAt: new Date("2030-01-09T21:59:59.999Z"), takenAt: "2014-12-31" },
    { fileName: "b", createdAt: new Date("2030-01-09T22:00:00.000Z"), takenAt: "2015" },
    { fileName: "c", createdAt: new Date("2030-01-11T21:59:59.999Z"), takenAt: "2015-02" },
    { fileName: "d", createdAt: new Date("2030-01-11T22:00:00.000Z"), takenAt: "2015-02-12" },
    { fileName: "e", createdAt: later(-DAY + 1), takenAt: "2016-01-01" },
  ]);
  const found = async (asked: Record<string, string>) =>
    (await deskMedia(viewer, wish({ sort: "name", ...asked }), NOW)).items.map((item) => item.fileName).join("");
  expect(await found({ from: "2030-01-10" })).toBe("bcde");
  expect(await found({ from: "2030-01-10", to: "2030-01-11" })).toBe("bc");
  expect(await found({ to: "2030-01-09" })).toBe("a");
  expect(await found({ days: "1" })).toBe("e");
  expect(await found({ days: "30" })).toBe("abcde");
  expect(await found({ takenFrom: "2015", takenTo: "2015" })).toBe("bcd");
  expect(await found({ takenFrom: "2015-02" })).toBe("cde");
  expect(await found({ takenTo: "2015-02" })).toBe("abcd");
  expect(await found({ takenTo: "2014", takenFrom: "nonsense", from: "2030-13-01", days: "-1" })).toBe("a");
});

test("how many there are is told as far as counting costs little, and as many as may be changed come at once", async () => {
  const { viewer } = await anEditor();
  await libraryOf(
    Array.from({ length: 1_005 }, (_, at) => ({ createdAt: later(at), alt: at < 1_000 ? "" : "x", credit: "x" })),
  );
  const told = async (asked: Record<string, string>) => {
    const { items, count, over } = await deskMedia(viewer, wish(asked), NOW);
    return { shown: items.length, count, over };
  };
  expect(await told({})).toEqual({ shown: 40, count: null, over: 1_000 });
  expect(await told({ withoutAlt: "1", sort: "name" })).toEqual({ shown: 40, count: 1_000, over: null });
  expect(await told({ withoutAlt: "1", unused: "1" })).toEqual({ shown: 40, count: null, over: null });
  expect(await told({ all: "1" })).toEqual({ shown: 500, count: null, over: 1_000 });
  expect(await told({ withoutCredit: "1" })).toEqual({ shown: 0, count: 0, over: null });
});

test("any filters together, in any order, page by page, give what looking at every row would give", async () => {
  const { viewer } = await anEditor();
  const { person } = await aPerson();
  const folder = await aFolder("Archive");
  const inner = await aFolder("Inner", folder);
  const random = randomly(11);
  const all = await libraryOf(
    Array.from({ length: 900 }, (_, at) => ({
      ...{
        fileName: `IMG_${random(40)}.jpg`,
        createdAt: later(random(50) * DAY),
        bytes: random(60),
        takenAt: `20${10 + random(9)}`,
      },
      ...{ alt: random(3) ? "boats" : "", credit: random(2) ? "Ostrova" : "", decorative: random(5) === 0 },
      ...{
        caption: ["summit in Geneva", "Київ зранку", "lake"][random(3)] as string,
        width: 30 + random(3),
        height: 31,
      },
      ...{ usageEndsAt: random(4) ? null : later((random(80) - 40) * DAY), createdBy: random(3) ? null : person.id },
      ...{
        folderId: [null, folder.id, inner.id][random(3)] as string | null,
        kind: at % 50 ? ("picture" as const) : ("document" as const),
      },
      ...{ updatedAt: later(random(20) * DAY), trashedAt: random(30) ? null : later(-random(9) * DAY) },
    })),
  );
  for (let round = 0; round < 60; round++) {
    const some = <T>(values: T[]) => values[random(values.length)] as T;
    const asked: Record<string, string> = Object.fromEntries(
      Object.entries({
        q: some(["", "", "sum gen", "киї", "ostrova lak", "img 7", "boats"]),
        ...{ unused: some(["", "1"]), withoutAlt: some(["", "", "1"]), withoutCredit: some(["", "", "1"]) },
        ...{
          kind: some(["", "picture", "document"]),
          usage: some(["", "", "ended", "soon"]),
          by: some(["", "", person.id]),
        },
        ...{ orientation: some(["", "", "portrait"]), folder: some(["", "", folder.id, inner.id, "none"]) },
        ...{
          from: some(["", "", later(9 * DAY).toISOString()]),
          sort: some([...SORTS]),
          trashed: some(["", "", "", "1"]),
        },
      }).filter(([, value]) => value),
    );
    const expected = all.filter((row) => fits(row, wish(asked), [folder.id, inner.id]));
    const seen: string[] = [];
    let after: string | null = "";
    let count: number | null = null;
    while (after !== null) {
      const page = await deskMedia(viewer, wish({ ...asked, after }), NOW);
      seen.push(...page.items.map(({ id }) => id));
      count ??= page.count;
      after = page.after;
    }
    expect(seen, JSON.stringify(asked)).toEqual(inOrder(expected, wish(asked)).map(({ id }) => id));
    if (count !== null) expect(count).toBe(expected.length);
  }
});

test("no list reads the table from end to end, whatever is asked", async () => {
  const { person } = await aPerson();
  await libraryOf(
    Array.from({ length: 1_200 }, (_, at) => ({
      createdAt: later(at),
      credit: at % 2 ? "x" : "",
      createdBy: person.id,
    })),
  );
  if (engine === "postgres") await store().transaction((tx) => store().rows(tx, sql.raw("ANALYZE media")));
  for (const sort of [...SORTS, "trashed"] as const) {
    for (const asked of [
      {},
      { unused: "1" },
      { withoutCredit: "1" },
      { by: person.id },
      { kind: "picture" },
      { q: "jpg" },
    ] as Record<string, string>[]) {
      const trashed: Record<string, string> = sort === "trashed" ? { trashed: "1" } : {};
      const { conditions } = await narrowing(wish({ ...asked, ...trashed, sort }), NOW);
      const order = orderOf(sort);
      const query = db()
        .select({ id: media.id })
        .from(media)
        .where(and(...conditions))
        .orderBy(...order.by)
        .limit(41);
      const lines = await rows<Record<string, string>>(
        engine === "postgres" ? sql`EXPLAIN ${query.getSQL()}` : sql`EXPLAIN QUERY PLAN ${query.getSQL()}`,
      );
      const plan = lines.map((line) => line.detail ?? line["QUERY PLAN"]).join("\n");
      expect(plan, `${sort} ${JSON.stringify(asked)}`).not.toMatch(
        engine === "postgres" ? /Seq Scan on media/ : /SCAN media(?! USING)/,
      );
      if (engine === "sqlite") expect(plan, `${sort} ${JSON.stringify(asked)}`).not.toContain("TEMP B-TREE");
    }
  }
});

test("the search knows of new words at once, and forgets old ones", async () => {
  const { viewer, context } = await anEditor();
  const { id } = await aPicture({ seed: 1 });
  const { id: file } = await aFile({ fileName: "Übersicht.pdf" });
  const found = async (q: string) => (await deskMedia(viewer, wish({ q }), NOW)).items.map((item) => item.id);
  await describeMedia({ id, people: ["Өмүрбек"], licence: "cc-by-4.0" }, context);
  expect(await found("өмүр")).toEqual([id]);
  expect(await found("cc by")).toEqual([id]);
  expect(await found("ubersicht pdf")).toEqual([file]);
  await describeMedia({ id, people: [] }, context);
  expect(await found("өмүр")).toEqual([]);
});

test("the whole staff sees the library, nobody else does, and a damaged address shows its beginning", async () => {
  const { viewer } = await aContributor();
  await libraryOf([{}, {}]);
  const all = await deskMedia(
    viewer,
    LibraryInput.parse({ sort: "size'", after: "%%%", from: "soon", by: "x", unused: "yes" }),
    NOW,
  );
  expect(all).toMatchObject({ items: [{}, {}], after: null, count: 2 });
  expect(await deskMedia(viewer, wish({ after: "AAAA.0000000000000000" }), NOW)).toMatchObject({ items: [{}, {}] });
  expect((await deskMedia({ type: "anyone" } as never, wish({}), NOW)).items).toEqual([]);
});

function fits(row: Media, asked: LibraryInput, [outer, inner]: string[]): boolean {
  const ends = row.usageEndsAt?.getTime() ?? Number.NaN;
  const within = asked.folder === outer ? [outer, inner] : [asked.folder];
  return [
    asked.trashed === (row.trashedAt !== null),
    wordsAsked(asked.q).every((word) => ` ${row.words}`.includes(` ${word}`)),
    !asked.withoutAlt || (row.kind === "picture" && row.alt === "" && !row.decorative),
    !asked.withoutCredit || (row.kind !== "document" && row.credit === ""),
    !asked.kind || row.kind === asked.kind,
    asked.usage !== "ended" || ends <= NOW.getTime(),
    asked.usage !== "soon" || (ends >= NOW.getTime() && ends < later(30 * DAY).getTime()),
    !asked.by || row.createdBy === asked.by,
    !asked.orientation || row.orientation === asked.orientation,
    !asked.folder || (asked.folder === "none" ? row.folderId === null : within.includes(row.folderId ?? "")),
    !asked.from || row.createdAt >= asked.from,
  ].every(Boolean);
}

function inOrder(found: Media[], asked: LibraryInput): Media[] {
  const keys = { added: "createdAt", changed: "updatedAt", name: "sortName", size: "bytes", taken: "takenAt" } as const;
  const key = asked.trashed ? "trashedAt" : keys[asked.sort];
  const up = !asked.trashed && asked.sort === "name" ? 1 : -1;
  const compare = (a: unknown, b: unknown) => (a === b ? 0 : (a as string) < (b as string) ? -up : up);
  return found.toSorted((a, b) => compare(Number(a[key]) || a[key], Number(b[key]) || b[key]) || compare(a.id, b.id));
}

function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
}
