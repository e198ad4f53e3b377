import { expect, test } from "vitest";
import { htmlBlocks, plainWords } from "#lib/api/html-blocks.ts";

test("a text is parted into its blocks, to the letter", () => {
  const html =
    '<p>One <em>and</em> two.</p><h2 id="a">Then</h2><hr><figure><img src="/a.jpg" alt="x"><figcaption>A lake</figcaption></figure>';
  const blocks = htmlBlocks(html);
  expect(blocks.map(({ element, id, text }) => [element, id, text])).toEqual([
    ["p", null, "One and two."],
    ["h2", "a", "Then"],
    ["hr", null, ""],
    ["figure", null, "A lake"],
  ]);
  expect(blocks.map((block) => block.html).join("")).toBe(html);
});

test("words of lists, tables and lines are not run together", () => {
  const html =
    "<ul><li>Boats</li><li>Trains &amp; buses</li></ul><p>One<br>two</p><table><tr><td>1</td><td>2</td></tr></table>";
  expect(plainWords(htmlBlocks(html))).toBe("Boats\nTrains & buses\n\nOne\ntwo\n\n1\n2");
});

test("what looks like markup in words stays words", () => {
  expect(htmlBlocks("<p>a &lt;script&gt; b</p>")[0]?.text).toBe("a <script> b");
});

test("an empty text has no blocks", () => expect(htmlBlocks("")).toEqual([]));
