import { insertArticle } from "#lib/articles/begin.ts";
import { contentColumns, contentOf } from "#lib/articles/content.ts";
import { LIMITS } from "#lib/articles/limits.ts";
import { canDuplicate } from "#lib/articles/policy.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { ownNameOf } from "#lib/content/language.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { firstOf, sharedLanguage } from "../group.ts";
import { membersWith, setGroup, tagsOf } from "../rows.ts";
import { BeginInput } from "../schema.ts";

/**
 * Begins a draft in another language with the text of this one, to be translated over, and links the two. As with a
 * duplicate nothing of what became of the other comes along, but for its embargo: what must not be known yet must not be
 * known in any language.
 */
export const beginTranslation = defineCommand({
  name: "article.begin-translation",
  input: BeginInput,
  load: loadArticle,
  can: (actor, { article }) => canDuplicate(actor, article),
  async run({ tx, input: { language }, target: { article, draft }, context }) {
    const members = await membersWith(tx, article);
    const born = { id: "", languages: [language], since: context.now, group: null, live: false, trashed: false };
    const shared = sharedLanguage(members, [born]);
    if (shared) throw invalid("language", `There is one in ${shared} already.`);
    const { contentHash: _, bodyVersion: __, body, ...facts } = contentOf(draft);
    const content = contentColumns({ ...facts, language, slug: "", body: acceptDocument(JSON.stringify(body)) });
    const name = content.title || article.workingTitle;
    const workingTitle = name ? `${ownNameOf(language)}: ${name}`.slice(0, LIMITS.title) : "";
    const plan = { workingTitle, embargoUntil: article.embargoUntil };
    const begun = await insertArticle(tx, { form: article.form, content, plan }, context);
    const group = article.translationGroup ?? firstOf(members)?.id ?? article.id;
    await setGroup(tx, [...members, begun], group);
    return { ...begun, tags: tagsOf([...members, { ...born, id: begun.id }]) };
  },
  event: ({ input, result }) => ({
    target: { type: "article", id: result.id },
    after: { translationOf: input.id, language: input.language },
  }),
  tags: ({ result }) => result.tags,
});
