import { canRelate } from "#lib/articles/policy.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { firstOf } from "../group.ts";
import { membersWith, setGroup, tagsOf } from "../rows.ts";
import { LeaveInput } from "../schema.ts";

/** Takes an article out of the translations that it is one of. The others stay together. */
export const leaveTranslations = defineCommand({
  name: "article.leave-translations",
  input: LeaveInput,
  load: loadArticle,
  can: (actor, { article }) => canRelate(actor, article),
  async run({ tx, target: { article } }) {
    const group = article.translationGroup;
    if (group === null) return { changed: false, tags: [] };
    const all = await membersWith(tx, article);
    const others = all.filter(({ id }) => id !== article.id);
    await setGroup(tx, [article], null);
    // One alone translates nothing; and whoever left may begin translations of its own, under its own id.
    if (others.length === 1) await setGroup(tx, others, null);
    else if (group === article.id) await setGroup(tx, others, firstOf(others)?.id ?? null);
    return { changed: true, tags: tagsOf(all) };
  },
  event: ({ input, target: { article }, result }) =>
    result.changed ? { target: { type: "article", id: input.id }, before: { group: article.translationGroup } } : null,
  tags: ({ result }) => result.tags,
});
