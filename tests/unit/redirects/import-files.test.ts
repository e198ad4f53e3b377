import { expect, test } from "vitest";
import { readImport } from "#lib/redirects/read-import.ts";
import { readTable } from "#lib/redirects/table.ts";

const rows = (text: string) => {
  const read = readImport(text);
  if ("problem" in read) throw new Error(read.problem);
  return read.map(({ line, fields }) => ({ line, ...fields }));
};

test("a table has commas, semicolons or tabs, quotes where it needs them, and lines that count", () => {
  expect(readTable('\ufeffa,"b ""c""\nd",e\r\n\r\nf,g')).toEqual([
    { line: 1, cells: ["a", 'b "c"\nd', "e"] },
    { line: 4, cells: ["f", "g"] },
  ]);
  expect(readTable("a;b,c;\nd;e;")?.map(({ cells }) => cells)).toEqual([
    ["a", "b,c", ""],
    ["d", "e", ""],
  ]);
  expect(readTable("a\tb")?.[0]?.cells).toEqual(["a", "b"]);
  expect(readTable('a,"never closed')).toBeNull();
});

test("without names the columns are old, new, status; without a target the address is gone", () => {
  expect(rows("/a,/b\n/c,/d,302\n/e")).toMatchObject([
    { line: 1, source: "/a", target: "/b", status: "301", kind: "exact" },
    { line: 2, status: "302" },
    { line: 3, target: "", status: "410" },
  ]);
});

test("the Redirection plugin of WordPress is understood, and a regular expression that is one is not made an address", () => {
  const file =
    "source,target,regex,code,type,hits,title,status\n/a,/b,0,301,url,12,Old news,enabled\n^/c/?$,/d,1,302,url,0,,enabled\n^/(.*)$,/e,1,301,url,0,,enabled";
  expect(rows(file)).toMatchObject([
    { source: "/a", target: "/b", status: "301", note: "Old news" },
    { source: "/c", target: "/d", status: "302" },
    { source: "^/(.*)$", kind: "exact" },
  ]);
});

test("the redirects of Ghost are understood", () => {
  const file = JSON.stringify([
    { from: "/a/", to: "/b", permanent: true },
    { from: "^/c/$", to: "https://d.example/" },
  ]);
  expect(rows(file)).toMatchObject([
    { line: 1, source: "/a/", target: "/b", status: "301" },
    { line: 2, source: "/c", target: "https://d.example/", status: "302" },
  ]);
  expect(readImport("[{")).toEqual({ problem: expect.stringContaining("Ghost") });
});

test("a pattern is known by its look, and the apostrophe of a spreadsheet is no part of a note", () => {
  expect(rows("source,target,note\n/#/:slug,/news/:slug,'=1+1\n/blog/**,/news/**,")).toMatchObject([
    { kind: "pattern", note: "=1+1" },
    { kind: "pattern" },
  ]);
});

test("a regular expression is known by its look too, so that its refusal says so", () => {
  expect(rows("(.*),/x\n^/a/?$,/b\n/2019/.*,/y")).toMatchObject([
    { kind: "exact", source: "(.*)" },
    { kind: "exact", source: "/a" },
    { kind: "exact", source: "/2019/.*" },
  ]);
});

test("an empty file says so", () => {
  expect(readImport("source,target\n")).toEqual({ problem: expect.stringContaining("nothing in it") });
});
