import type { Transaction } from "#db/client.ts";
import { canRelate } from "#lib/articles/policy.ts";
import { type Loaded, loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { firstOf, type Member, sharedLanguage } from "../group.ts";
import { membersWith, setGroup, tagsOf } from "../rows.ts";
import { JoinInput } from "../schema.ts";

/** Says that two articles say the same in two languages. The groups that they may be in become one. */
export const joinTranslations = defineCommand({
  name: "article.join-translations",
  input: JoinInput,
  async load(tx, { id, otherId }) {
    return { own: await loadArticle(tx, { id }), other: await found(tx, otherId) };
  },
  can: (actor, { own, other }) => canRelate(actor, own.article) && (other === null || canRelate(actor, other.article)),
  async run({ tx, target: { own, other } }) {
    if (other === null) throw invalid("otherId", "This article is gone. Choose another.");
    if (own.article.form !== other.article.form)
      throw invalid("otherId", "A standing page translates a standing page, and an article an article.");
    const [here, there] = [await membersWith(tx, own.article), await membersWith(tx, other.article)];
    if (here.some(({ id }) => id === other.article.id)) return { changed: false, tags: [] };
    const shared = sharedLanguage(here, there);
    if (shared) throw invalid("otherId", `There is one in ${shared} among these translations already.`);
    const all = [...here, ...there];
    await setGroup(tx, all, groupOf(here, there));
    return { changed: true, tags: tagsOf(all) };
  },
  event: ({ input, result }) =>
    result.changed ? { target: { type: "article", id: input.id }, after: { other: input.otherId } } : null,
  tags: ({ result }) => result.tags,
});

/** Of the article that was there first, where its group has no name yet. */
function groupOf(here: Member[], there: Member[]): string {
  const first = firstOf([...here, ...there]);
  return first?.group ?? here[0]?.group ?? there[0]?.group ?? (first?.id as string);
}

async function found(tx: Transaction, id: string): Promise<Loaded | null> {
  return loadArticle(tx, { id }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  });
}
