import { expect, test } from "vitest";
import { droppedFiles } from "#components/desk/uploads/dropped-files.ts";

type Tree = { [name: string]: Tree | string };

/** What a browser gives for a drop: entries, of which a folder tells its own in portions. */
function entry(name: string, inside: Tree | string): unknown {
  if (typeof inside === "string") {
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: (got: (file: File) => void) => got(new File([inside], name)),
    };
  }
  const all = Object.entries(inside).map(([name, within]) => entry(name, within));
  const createReader = () => {
    const portions = [all.slice(0, 2), all.slice(2), []];
    return { readEntries: (got: (some: unknown[]) => void) => got(portions.shift() ?? []) };
  };
  return { name, isFile: false, isDirectory: true, createReader };
}

function drop(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, inside]) => ({ webkitGetAsEntry: () => entry(name, inside) }));
  const files = Object.keys(tree).map((name) => new File(["x"], name));
  return { items, files } as unknown as DataTransfer;
}

const namesOf = async (tree: Tree) => (await droppedFiles(drop(tree))).map(({ name }) => name);

test("files dropped are those files", async () => {
  expect(await namesOf({ "a.jpg": "", "b.jpg": "" })).toEqual(["a.jpg", "b.jpg"]);
});

test("a folder is walked, with those within it, and what systems leave in folders is left out", async () => {
  const day = { "1.jpg": "", "2.jpg": "", "3.jpg": "", evening: { "4.jpg": "" }, ".DS_Store": "", "Thumbs.db": "" };
  expect(await namesOf({ "0.jpg": "", day })).toEqual(["0.jpg", "1.jpg", "2.jpg", "3.jpg", "4.jpg"]);
});

test("a whole disk dropped by mistake ends somewhere", async () => {
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}.jpg`, ""]));
  expect(await namesOf({ many })).toHaveLength(2_000);
});
