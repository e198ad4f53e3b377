import { TableMap } from "@tiptap/pm/tables";
import { describe, expect, test } from "vitest";
import type { ContentDocument, ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from "#lib/content/limits.ts";
import { plainText } from "#lib/content/text.ts";
import { accept, cell, docOf, header, paragraph, refusal, render, table } from "./support.ts";

/** What the editor's own tables find wrong with every table of a document. */
function problems(doc: ContentDocument): unknown[] {
  const found: unknown[] = [];
  contentSchema.nodeFromJSON(doc).descendants((node) => {
    if (node.type.name === "table") found.push(...(TableMap.get(node).problems ?? []));
  });
  return found;
}

const row = (count: number) => Array.from({ length: count }, (_, index) => cell(String(index)));
const words = (html: string) => html.replaceAll(/<\/?p>/g, "");

describe("a table on the page", () => {
  test("says of each header cell whether it heads a column or a row", () => {
    const html = render(accept(table(["", "2019", "2023"], ["Reform", cell("34"), cell("37")])));
    expect(words(html)).toBe(
      '<div class="table" role="region" aria-label="2019, 2023" tabindex="0"><table>' +
        '<thead><tr><th scope="col"></th><th scope="col" class="n">2019</th><th scope="col" class="n">2023</th></tr></thead>' +
        '<tbody><tr><th scope="row">Reform</th><td class="n">34</td><td class="n">37</td></tr></tbody></table></div>',
    );
  });

  test("keeps in its head all that the head's cells reach down to", () => {
    const doc = accept(
      table(
        [header("Party", { rowspan: 2 }), header("Seats", { colspan: 2 })],
        ["2019", "2023"],
        [cell("Reform"), cell("34"), cell("37")],
      ),
    );
    const html = words(render(doc));
    expect(html).toContain('<tr><th scope="col" rowspan="2">Party</th><th scope="col" colspan="2">Seats</th></tr>');
    expect(html).toContain('class="n">2023</th></tr></thead><tbody>');
  });

  test("has no head where no row of header cells leads", () => {
    const html = render(accept(table(["Reform", cell("34")], ["Centre", cell("26")])));
    expect(html).not.toContain("<thead>");
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(render(accept(table(["a", "b"])))).toContain('<tbody><tr><th scope="row">');
  });

  test.each(["34", "1,204", "1 204,5", "−3.2", "+7 %", "€1.5", "$2.1bn", "12 km", "(30)", "–"])(
    "sets a column flush where it holds figures like %s",
    (figure) => {
      expect(render(accept(table(["a"], [cell("1")], [cell(figure)])))).toContain('<th scope="col" class="n">');
    },
  );

  test.each(["Reform", "34 seats of 101", "2 or 3", `${"1 ".repeat(5_000)}x`])(
    "leaves a column as it is where it holds words like %s",
    (text) => {
      expect(render(accept(table(["a"], [cell("1")], [cell(text)])))).not.toContain('class="n"');
    },
  );

  test("is found by its words, cell by cell", () => {
    expect(plainText(accept(table(["Party"], [cell("Reform")])))).toBe("Party\n\nReform");
  });

  test("may hold lists, but neither headings nor another table", () => {
    const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("a")] }] };
    expect(render(accept(table([{ ...cell(""), content: [list] }])))).toContain("<td><ul><li>");
    for (const inner of [table([cell("a")]), { type: "heading", attrs: { level: 2 } }]) {
      const code = refusal(() => accept(table([{ ...cell(""), content: [inner as ContentNode] }]))).code;
      expect(code).toBe("invalid-structure");
    }
  });
});

describe("a table whose cells do not fit together", () => {
  const crooked: [string, ContentNode][] = [
    ["a row that is too short", table(row(3), row(1))],
    ["a row that is too long", table(row(2), row(4))],
    ["a cell that reaches below the last row", table([cell("a", { rowspan: 9 }), cell("b")])],
    ["cells that overlap", table([cell("a"), cell("b", { rowspan: 2 })], [cell("c", { colspan: 2 })])],
    ["everything at once", table([cell("a", { rowspan: 3 }), cell("b", { colspan: 4, rowspan: 2 })], row(5), [])],
  ];

  test.each(crooked)("is put right: %s", (_name, node) => {
    expect(problems(docOf(node))).not.toEqual([]);
    const doc = accept(node);
    expect(problems(doc)).toEqual([]);
    // No word is lost, and a second save changes nothing.
    for (const word of plainText(docOf(node)).split("\n\n")) expect(plainText(doc)).toContain(word);
    expect(accept(...doc.content)).toEqual(doc);
  });

  test("has its merged cells counted as the editor counts them", () => {
    const node = table([cell("a", { rowspan: 2 }), cell("b", { colspan: 2 })], [cell("c"), cell("d")]);
    expect(problems(docOf(node))).toEqual([]);
    expect(render(accept(node))).toContain('<td rowspan="2">');
  });

  test("is put right within its title and source too", () => {
    const framed = {
      type: "tableFigure",
      content: [{ type: "tableTitle" }, table(row(3), row(1)), { type: "tableSource" }],
    };
    expect(problems(accept(framed))).toEqual([]);
  });

  test("is refused when it has no cells", () => {
    expect(refusal(() => accept(table([], []))).message).toBe("A table has no cells. Remove it.");
    expect(refusal(() => accept({ type: "table", content: [] })).code).toBe("invalid-structure");
  });

  test.each([0, -1, 1.5, "2", MAX_TABLE_COLUMNS + 1, 1e9])("is refused when a cell spans %j columns", (colspan) => {
    expect(refusal(() => accept(table([cell("a", { colspan })]))).code).toBe("invalid-attribute");
  });

  test("is refused when it is larger than anybody could read", () => {
    const rows = (count: number) => Array.from({ length: count }, () => [cell("a")]);
    expect(() => accept(table(...rows(MAX_TABLE_ROWS)))).not.toThrow();
    expect(refusal(() => accept(table(...rows(MAX_TABLE_ROWS + 1)))).code).toBe("too-large");
    expect(() => accept(table(row(MAX_TABLE_COLUMNS)))).not.toThrow();
    expect(refusal(() => accept(table(row(MAX_TABLE_COLUMNS + 1)))).code).toBe("too-large");
    const wide = cell("a", { colspan: 40, rowspan: MAX_TABLE_ROWS });
    expect(refusal(() => accept(table(...Array.from({ length: 50 }, () => [wide])))).code).toBe("too-large");
  });
});
