import { expect, test } from "vitest";
import { anchorOf, findAnchor, type TextAnchor } from "#lib/comments/anchor.ts";
import { LIMITS } from "#lib/comments/limits.ts";
import { type Block, indexText } from "#lib/comments/text-index.ts";

/** How a comment finds its words again after others have written in the text. */
const FIRST = "The delegations read one text, each in a different order, and agreed on the guarantees.";
const SECOND = "On the lake the ferries ran late. Nobody on the quay knew why the lake had been closed at noon.";
const THIRD = "A guarantee that begins after the danger has passed is a memorial.";
const TEXT: Block[] = [
  { id: "one", text: FIRST },
  { id: "two", text: SECOND },
  { id: "three", text: THIRD },
];

function held(quote: string, block = TEXT.find(({ text }) => text.includes(quote)) as Block, nth = 0): TextAnchor {
  let from = -1;
  for (let time = 0; time <= nth; time++) from = block.text.indexOf(quote, from + 1);
  return anchorOf(block, from, from + quote.length) as TextAnchor;
}

function wordsAt(anchor: TextAnchor, blocks: Block[]): string | null {
  const found = findAnchor(anchor, indexText(blocks));
  return found && `${blocks[found.block]?.id}: ${blocks[found.block]?.text.slice(found.from, found.to)}`;
}

const with_ = (id: string, text: string) => TEXT.map((block) => (block.id === id ? { id, text } : block));
const QUAY = "Nobody on the quay knew why";

test.each<[string, string, Block[], string | null]>([
  ["nothing was changed", QUAY, TEXT, `two: ${QUAY}`],
  ["words were put before it", QUAY, with_("two", `At last. ${SECOND}`), `two: ${QUAY}`],
  ["words before it were deleted", QUAY, with_("two", SECOND.slice(20)), `two: ${QUAY}`],
  ["everything around it was deleted", QUAY, with_("two", QUAY), `two: ${QUAY}`],
  ["blocks were put before its own", QUAY, [{ id: "new", text: "New." }, ...TEXT], `two: ${QUAY}`],
  ["its block was moved", QUAY, [...TEXT].reverse(), `two: ${QUAY}`],
  ["its block was pasted anew", QUAY, TEXT.map((each) => ({ ...each, id: `x${each.id}` })), `xtwo: ${QUAY}`],
  [
    "its block was split before it",
    QUAY,
    [
      { id: "two", text: SECOND.slice(0, 34) },
      { id: "new", text: SECOND.slice(34) },
    ],
    `new: ${QUAY}`,
  ],
  ["its block was merged into the one before", QUAY, [{ id: "one", text: `${FIRST}${SECOND}` }], `one: ${QUAY}`],
  [
    "it was cut out and pasted elsewhere",
    QUAY,
    [...with_("two", SECOND.replace(QUAY, "").trim()), { id: "new", text: `So ${QUAY}, they said.` }],
    `new: ${QUAY}`,
  ],
  ["a word in it was changed", QUAY, with_("two", SECOND.replace("quay", "pier")), "two: Nobody on the pier knew why"],
  ["a slip in it was put right", QUAY, with_("two", SECOND.replace("knew", "new")), "two: Nobody on the quay new why"],
  [
    "a word was put into it",
    QUAY,
    with_("two", SECOND.replace("quay", "old quay")),
    "two: Nobody on the old quay knew why",
  ],
  [
    "it was changed and its block pasted anew",
    QUAY,
    [{ id: "new", text: SECOND.replace("Nobody", "No one") }],
    "new: No one on the quay knew why",
  ],
  ["it was deleted", QUAY, with_("two", SECOND.replace(QUAY, "")), null],
  ["its block was deleted", QUAY, [TEXT[0] as Block, TEXT[2] as Block], null],
  ["everything was deleted", QUAY, [{ id: "one", text: "" }], null],
  ["it was replaced by other words", QUAY, with_("two", SECOND.replace(QUAY, "It rained all morning and")), null],
  ["a whole short block was moved", "Results", [{ id: "new", text: "Results" }, ...TEXT], "new: Results"],
])("when %s", (_, quote, blocks, wanted) => {
  const own = { id: "head", text: "Results" };
  expect(wordsAt(held(quote, quote === "Results" ? own : undefined), blocks)).toBe(wanted);
});

test("a short word that stands there twice is told by what stands around it", () => {
  const second = held("lake", TEXT[1], 1);
  const blocks = with_("two", `The lake again. ${SECOND}`);
  const found = findAnchor(second, indexText(blocks));
  expect(found?.from).toBe((blocks[1] as Block).text.lastIndexOf("lake"));
});

test("a short word that was deleted is not found in another sentence", () => {
  const blocks = with_("two", SECOND.replaceAll("lake", "sea"));
  expect(wordsAt(held("lake", TEXT[1], 1), [...blocks, { id: "new", text: "A lake is no sea." }])).toBeNull();
});

test("spaces at its ends are left out, and a long stretch is held by its beginning", () => {
  expect(anchorOf({ id: "a", text: "one two " }, 3, 8)).toMatchObject({ from: 4, to: 7, quote: "two", before: "one " });
  expect(anchorOf({ id: "a", text: "one   two" }, 3, 6)).toBeNull();
  expect(anchorOf({ id: "a", text: "word ".repeat(400) }, 0, 2_000)?.quote.length).toBeLessThanOrEqual(LIMITS.quote);
});

test("signs beyond the first plane, and marks that regular expressions know, are only words", () => {
  const block = { id: "a", text: "He wrote (sic) [a+b]* 👩‍🚀 and $1 — then left." };
  const anchor = anchorOf(block, 9, 30) as TextAnchor;
  expect(wordsAt(anchor, [{ id: "a", text: `… ${block.text}` }])).toBe(`a: ${anchor.quote}`);
});
