import { expect, test } from "vitest";
import { MOST_BESIDE, withNotesBeside } from "#lib/articles/notes-beside.ts";

const words = (characters: number) => "word ".repeat(characters / 5);
const cite = (number: number, nth = 1) =>
  `<sup><a href="#note-n${number}" id="ref-n${number}${nth > 1 ? `-${nth}` : ""}" role="doc-noteref">${number}</a></sup>`;
/** A text with these notes below it. */
const body = (text: string, notes: string[]) =>
  `${text}<section class="notes" role="doc-endnotes" aria-label="Notes"><ol>${notes
    .map((note, i) => `<li id="note-n${i + 1}"><p>${note}</p></li>`)
    .join("")}</ol></section>`;

test("each note is tied to the place that cites it first", () => {
  const html = body(`<p>${words(600)}${cite(1)} and ${cite(2)} and ${cite(1, 2)}</p>`, ["One.", "Two."]);
  const marked = withNotesBeside(html);
  expect(marked?.match(/id="[^"]*" role="doc-noteref" data-n="\d"/g)).toEqual([
    'id="ref-n1" role="doc-noteref" data-n="1"',
    'id="ref-n2" role="doc-noteref" data-n="2"',
  ]);
  expect(marked?.replace(/ data-n="\d"/g, "")).toBe(html);
});

test("notes stand below where there are none beside which they could stand, or too much of them", () => {
  const many = Array.from({ length: MOST_BESIDE + 1 }, (_, i) => i + 1);
  const given = [
    `<p>${words(600)}</p>`,
    body(`<p>${words(100)}${cite(1)}</p>`, [words(2000)]),
    body(`<p>${words(3000)}${cite(1)}${cite(2)}</p><p>${words(100)}</p>`, [words(300), words(300)]),
    body(
      `<p>${many.map((number) => words(500) + cite(number)).join("")}</p>`,
      many.map(() => "Short."),
    ),
  ];
  expect(given.map(withNotesBeside)).toEqual([null, null, null, null]);
});

test("the same notes stand beside a text that is long enough", () => {
  const html = body(`<p>${words(500)}${cite(1)}${cite(2)}</p><p>${words(3000)}</p>`, [words(300), words(300)]);
  expect(withNotesBeside(html)).not.toBeNull();
});
