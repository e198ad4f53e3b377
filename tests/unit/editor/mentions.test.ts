import { expect, test } from "vitest";
import { cutAtNames, namedIn, namesLike, typedName, withName } from "#components/editor/comments/mentions.ts";

const PEOPLE = [
  { id: "ada", name: "Ada" },
  { id: "quill", name: "Ada Quill" },
  { id: "olena", name: "Олена Гарт" },
  { id: "nora1", name: "Nora Vale" },
  { id: "nora2", name: "Nora Vale" },
];

test.each([
  ["@", { at: 0, query: "" }],
  ["Please @Ad", { at: 7, query: "Ad" }],
  ["(@Ada Qu", { at: 1, query: "Ada Qu" }],
  ["«@Оле", { at: 1, query: "Оле" }],
  ["desk@lantern.example", null],
  ["@ ", null],
  ["@Ada\nand", null],
  ["nothing", null],
])("in “%s” a name is typed, or none", (words, wanted) => {
  expect(typedName(words, words.length)).toEqual(wanted);
});

test("names are found by the beginning of any part, whatever the accents and the case", () => {
  const ids = (query: string) => namesLike(PEOPLE, query).map(({ id }) => id);
  expect(ids("qui")).toEqual(["quill"]);
  expect(ids("ada")).toEqual(["ada", "quill"]);
  expect(ids("гар")).toEqual(["olena"]);
  expect(ids("Ada Quill ")).toEqual([]);
  expect(ids("")).toHaveLength(5);
});

test("a picked name takes the place of what was typed, and the caret stands after it", () => {
  const typed = typedName("Ask @qu about it", 7);
  expect(typed && withName("Ask @qu about it", typed, { id: "quill", name: "Ada Quill" })).toEqual({
    words: "Ask @Ada Quill about it",
    caret: 15,
  });
});

test("those are named whose names stand in the words; of two of one name whoever was picked", () => {
  expect(namedIn("@Ada Quill, see", PEOPLE, [])).toEqual(["quill"]);
  expect(namedIn("@Ada and @Ada Quill", PEOPLE, [])).toEqual(["quill", "ada"]);
  expect(namedIn("@Nora Vale", PEOPLE, ["nora2"])).toEqual(["nora2"]);
  expect(namedIn("Ada without a sign", PEOPLE, ["ada"])).toEqual([]);
});

test("words are cut where a name stands", () => {
  expect(cutAtNames("See @Ada (x)?", ["Ada"])).toEqual([
    { text: "See ", name: false },
    { text: "@Ada", name: true },
    { text: " (x)?", name: false },
  ]);
  expect(cutAtNames("See.", [])).toEqual([{ text: "See.", name: false }]);
});
