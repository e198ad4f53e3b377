import { expect, test } from "vitest";
import type { DeskItem } from "#lib/media/item.ts";
import { type Basis, basisOf, differences, type ItemForm, patchOf, together } from "#lib/media/item-form.ts";
import { DescribeInput } from "#lib/media/schema.ts";

const ID = "a".repeat(16);
const ITEM = {
  ...{ id: ID, fileName: "quay.jpg", alt: "A quay", decorative: false, caption: "The quay", credit: "A. Rend" },
  ...{ creator: "", source: "", copyright: "", licence: "", usageTerms: "", people: ["Ana"], places: [], takenAt: "" },
  ...{
    note: "",
    folderId: null,
    crop: null,
    focalX: 0.5,
    focalY: 0.5,
    version: 3,
    changedAt: "2030-01-15T12:00:00.000Z",
  },
  usageEndsAt: "2030-03-31T21:00:00.000Z",
} as unknown as DeskItem;
const basis = basisOf(ITEM, "Europe/Kyiv");
const changed = (part: Partial<ItemForm>): ItemForm => ({ ...basis.form, ...part });
const theirs = (part: Partial<ItemForm>, version = basis.version): Basis => ({
  ...basis,
  form: changed(part),
  version,
});

test("the last day of usage is a day of the newsroom", () => {
  expect(basis.form.usageEnds).toBe("2030-03-31");
});

test("only what changed is sent, with what stood there", () => {
  expect(patchOf(basis, changed({ caption: "At noon", people: ["Ana", "Ben"] }))).toEqual({
    caption: "At noon",
    people: ["Ana", "Ben"],
    was: { caption: "The quay", people: ["Ana"] },
  });
  expect(patchOf(basis, changed({ usageEnds: "" }))).toEqual({ usageEnds: null, was: { usageEnds: "2030-03-31" } });
  expect(patchOf(basis, basis.form)).toEqual({ was: {} });
});

test("a cut is sent whole, with the version of the picture that it is of", () => {
  const crop = { left: 0, top: 0, width: 0.5, height: 1 };
  const patch = patchOf(basis, changed({ cut: { crop, focalX: 0.2, focalY: 0.5 } }));
  expect(patch).toEqual({ crop, focalX: 0.2, focalY: 0.5, was: { version: 3 } });
});

test("whatever the form can say, the command can read", () => {
  const everything = changed({
    ...{ fileName: "b.jpg", alt: "b", decorative: true, caption: "b", credit: "b", creator: "b", source: "b" },
    ...{ copyright: "b", licence: "b", usageTerms: "b\nb", people: [], places: ["b"], takenAt: "2015-02", note: "b" },
    ...{ folderId: ID, usageEnds: "2031-01-01", cut: { crop: null, focalX: 0, focalY: 1 } },
  });
  expect(differences(basis.form, everything)).toHaveLength(17);
  expect(DescribeInput.safeParse({ ...patchOf(basis, everything), id: ID }).error).toBeUndefined();
});

test("two people who change different fields both get theirs", () => {
  const { form, both } = together(basis, changed({ caption: "Mine" }), theirs({ credit: "Theirs" }));
  expect(form).toMatchObject({ caption: "Mine", credit: "Theirs" });
  expect(both).toEqual([]);
});

test("a field that both changed is for somebody to decide; the same words from both are no question", () => {
  const mine = changed({ caption: "Mine", alt: "Same" });
  const { form, both } = together(basis, mine, theirs({ caption: "Theirs", alt: "Same" }));
  expect(form.caption).toBe("Mine");
  expect(both).toEqual(["caption"]);
});

test("a crop of a picture whose file was replaced meanwhile is asked about, though its cut says the same", () => {
  const mine = changed({ cut: { crop: { left: 0, top: 0, width: 0.5, height: 1 }, focalX: 0.5, focalY: 0.5 } });
  expect(together(basis, mine, theirs({}, 4)).both).toEqual(["cut"]);
  expect(together(basis, changed({ alt: "Mine" }), theirs({}, 4)).both).toEqual([]);
});
