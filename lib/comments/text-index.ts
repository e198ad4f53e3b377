/** A block of the top level with all its words, those of nested blocks set apart by line breaks. */
export type Block = { id: string; text: string };

/** A text made ready to look many things up in. `whole`: all blocks between line breaks; `starts`: where each begins in it. */
export type TextIndex = {
  blocks: readonly Block[];
  byId: ReadonlyMap<string, number>;
  whole: string;
  starts: readonly number[];
};

export function indexText(blocks: readonly Block[]): TextIndex {
  const starts: number[] = [];
  let at = 1;
  for (const { text } of blocks) {
    starts.push(at);
    at += text.length + 1;
  }
  const byId = new Map(blocks.map(({ id }, number) => [id, number]));
  return { blocks, byId, whole: `\n${blocks.map(({ text }) => `${text}\n`).join("")}`, starts };
}

/** What stands in the whole text from `at`; null for what does not lie within one block. */
export function placeAt({ blocks, starts }: TextIndex, at: number, length: number) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  const from = at - (starts[low] ?? 0);
  const block = blocks[low];
  return block && from >= 0 && from + length <= block.text.length ? { block: low, from, to: from + length } : null;
}
