/**
 * Is the history quick with 2,000 versions, and a comparison of two long texts too? Makes a store of its own in a new
 * folder, fills it and prints medians of the list's first page, its hundredth, a comparison, and thinning.
 * Run: node tests/bench/history.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "standfirst-bench-history-"));
process.env.DATA_DIR = folder;
process.env.DATABASE_URL = "";
const { store } = await import("#db/client.ts");
const { migrate } = await import("#db/migrate.ts");
const { createArticle } = await import("#lib/articles/commands/create.ts");
const { contentOf } = await import("#lib/articles/content.ts");
const { saveDraft } = await import("#lib/articles/commands/save.ts");
const { deskArticle } = await import("#lib/articles/desk.ts");
const { loadArticle } = await import("#lib/articles/rows.ts");
const { documentFromBlocks } = await import("#lib/content/from-blocks.ts");
const { deskComparison } = await import("#lib/revisions/comparison.ts");
const { deskHistory } = await import("#lib/revisions/desk.ts");
const { diffDocuments } = await import("#lib/revisions/diff/blocks.ts");
const { thinAll } = await import("#lib/revisions/job.ts");
const { keepRevision } = await import("#lib/revisions/rows.ts");
const { HistoryInput } = await import("#lib/revisions/schema.ts");

const VERSIONS = 2_000;
const EDITOR = { type: "person", id: "benchbenchbench0", name: "Bench", role: "editor", sections: "all" } as const;
const SYSTEM = { actor: { type: "system", job: "bench" }, now: new Date(), via: "job" } as const;

await migrate();
const id = await filled();
const article = await deskArticle(EDITOR, id);
const wish = (words: object) => HistoryInput.parse(words);
console.log(`An article of 1,000 words in ${VERSIONS} versions:`);
await median("the newest twenty, with what changed", () => deskHistory(EDITOR, article, wish({})));
await median("twenty, a hundred pages on", () => deskHistory(EDITOR, article, wish({ after: 30 })));
await median("only those with a name", () => deskHistory(EDITOR, article, wish({ kind: "named" })));
await median("a version beside the one before", () => deskComparison(EDITOR, id, wish({})));
console.log("Two texts of 10,000 words in 200 blocks:");
await median("one word in each block changed", () => diffDocuments(text(1, "old"), text(1, "new")));
await median("nothing in common", () => diffDocuments(text(1, "old"), text(3, "new")));
const started = performance.now();
const gone = await thinAll(new Date(Date.now() + 10 * 86_400_000));
console.log(`thinning away ${gone}: ${(performance.now() - started).toFixed(0)} ms in all`);
await store().close();
rmSync(folder, { recursive: true });

async function median(says: string, work: () => unknown): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  console.log(`  ${says.padEnd(40)} ${(times.toSorted((a, b) => a - b)[7] as number).toFixed(1).padStart(7)} ms`);
}

async function filled(): Promise<string> {
  const begun = await createArticle({ title: "Bench" }, SYSTEM);
  const { content } = await deskArticle(EDITOR, begun.id);
  const { contentHash: _, bodyVersion: __, ...fields } = content;
  const body = (word: string) => JSON.stringify(text(1, word, 20));
  await saveDraft({ id: begun.id, basedOn: 1, content: { ...fields, body: body("first") } }, SYSTEM);
  for (let version = 0; version < VERSIONS; version += 100) {
    await store().transaction(async (tx) => {
      const draft = contentOf((await loadArticle(tx, begun)).draft);
      for (let each = version; each < version + 100; each++) {
        const made = { createdBy: null, createdAt: new Date(Date.now() - (VERSIONS - each) * 60_000) };
        const facts = { articleId: begun.id, label: null, draftVersion: null, revisionKind: "auto" as const };
        await keepRevision(
          tx,
          { ...facts, ...made },
          { ...draft, body: text(1, `v${each}`, 20), contentHash: `${each}` },
        );
      }
    });
  }
  return begun.id;
}

/** Blocks of fifty words, of which `word` is one. */
function text(seed: number, word: string, blocks = 200) {
  let made = 0;
  const list = Array.from({ length: blocks }, (_, block) => ({
    type: "p" as const,
    text: `${word} ${Array.from({ length: 49 }, (_, at) => `w${(block * 53 + at * 7 * seed) % 977}`).join(" ")}`,
  }));
  return documentFromBlocks(list, { newId: () => `block${String(++made).padStart(6, "0")}` }).doc;
}
