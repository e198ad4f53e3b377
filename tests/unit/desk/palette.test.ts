import { afterEach, describe, expect, test } from "vitest";
import { type Act, offerActs, offeredActs } from "#components/desk/palette/acts.ts";
import { groupsOf } from "#components/desk/palette/entries.ts";
import type { Find } from "#lib/palette/desk.ts";
import { matching } from "#lib/palette/matching.ts";

const names = (things: readonly { name: string }[]) => things.map((thing) => thing.name);
const named = (...all: string[]) => all.map((name) => ({ name }));

describe("a name answers to words", () => {
  test("every word must be in it, in any order", () => {
    const people = named("Mara Ellison", "Mara Quist", "Ellen Marsh");
    expect(names(matching(people, "ell mar", 9))).toEqual(["Mara Ellison", "Ellen Marsh"]);
  });

  test("accents and case do not count", () => {
    expect(names(matching(named("Łódź", "Žižkov", "Zizek"), "ziz", 9))).toEqual(["Žižkov", "Zizek"]);
  });

  test("what begins with the word comes before what holds it", () => {
    const rooms = named("Repeated talks", "Peace talks", "Talks");
    expect(names(matching(rooms, "talks", 9))).toEqual(["Talks", "Repeated talks", "Peace talks"]);
    expect(names(matching(named("Cupeat", "Peat"), "pea", 9))).toEqual(["Peat", "Cupeat"]);
  });

  test("other words for a thing find it too, and no more than asked for are given", () => {
    const acts = [{ name: "New article", words: "write begin" }, { name: "Write a note" }];
    expect(names(matching(acts, "write", 9))).toEqual(["Write a note", "New article"]);
    expect(matching(acts, "write", 1)).toHaveLength(1);
    expect(matching(acts, "sail", 9)).toEqual([]);
  });
});

describe("the palette", () => {
  const rooms: Act[] = [
    { name: "Media", href: "/admin/media" },
    { name: "Topics", href: "/admin/topics" },
  ];
  const find = (kind: Find["kind"], name: string): Find => ({ kind, id: name, name, note: "", href: `/admin/${name}` });

  test("a place answers from the beginning of its words, an article from within its title", () => {
    const account = { name: "Account", words: "password", href: "/admin/account" };
    const titles = (query: string) => groupsOf(query, [], [account], [find("article", "The council")]).map(shown);
    const shown = ({ title, entries }: ReturnType<typeof groupsOf>[number]) => `${title}: ${names(entries).join()}`;
    expect(titles("coun")).toEqual(["Articles: The council"]);
    expect(titles("acc")[0]).toBe("Go to: Account");
    expect(titles("pass")[0]).toBe("Go to: Account");
  });

  test("without words lists what can be done here, what was changed last and all rooms", () => {
    const groups = groupsOf("", [{ name: "Preview", run: () => undefined }], rooms, [find("article", "Outcomes")]);
    expect(groups.map((group) => [group.title, names(group.entries)])).toEqual([
      ["Here", ["Preview"]],
      ["Changed last", ["Outcomes"]],
      ["Go to", ["Media", "Topics"]],
    ]);
  });

  test("with words leaves out what does not answer to them, and sets the finds apart by kind", () => {
    const found = [find("article", "Topics of the week"), find("topic", "Topical")];
    const groups = groupsOf("topic", [{ name: "Preview", run: () => undefined }], rooms, found);
    expect(groups.map((group) => [group.title, names(group.entries)])).toEqual([
      ["Go to", ["Topics"]],
      ["Articles", ["Topics of the week"]],
      ["Topics", ["Topical"]],
    ]);
  });

  const taken: (() => void)[] = [];
  afterEach(() => {
    for (const take of taken.splice(0)) take();
  });

  test("shows the acts of the screen that is open, and forgets them when it closes", () => {
    taken.push(offerActs([{ name: "Save now", run: () => undefined }]));
    const take = offerActs([{ name: "Restore", run: () => undefined }]);
    expect(names(offeredActs())).toEqual(["Restore", "Save now"]);
    take();
    expect(names(offeredActs())).toEqual(["Save now"]);
  });
});
