import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import { site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { canChangeSettings } from "../policy.ts";
import { LanguagesInput } from "../schema.ts";
import { languagesOf } from "../site-facts.ts";
import { loadSite } from "../site-row.ts";

/** Says in which languages besides its own the site has a front page and feeds. */
export const changeLanguages = defineCommand({
  name: "site.change-languages",
  input: LanguagesInput,
  load: loadSite,
  can: canChangeSettings,
  async run({ tx, input, target }) {
    const languages = languagesOf(target.language, input.languages);
    if (JSON.stringify(languages) === JSON.stringify(languagesOf(target.language, target.languages)))
      return { changed: false, languages };
    if (languages.length > 0) await refuseTaken(tx);
    await tx
      .update(site)
      .set({ languages: languages.length > 0 ? languages : null })
      .where(eq(site.id, 1));
    return { changed: true, languages };
  },
  event: ({ target: { language, languages }, result }) =>
    result.changed
      ? {
          target: { type: "site", id: "1" },
          before: { languages: told(language, languagesOf(language, languages)) },
          after: { languages: told(language, result.languages) },
        }
      : null,
  tags: () => [siteTag],
});

function told(own: string, languages: string[]): string[] {
  return languages.length > 0 ? languages : [own];
}

/** A section that was there before the fronts had their address keeps it. Throws AppError invalid. */
async function refuseTaken(tx: Transaction): Promise<void> {
  const [section] = await tx.select({ name: sections.name }).from(sections).where(eq(sections.path, "in"));
  const [page] = await tx.select({ name: articles.title }).from(articles).where(eq(articles.path, "in"));
  const there = section ?? page;
  if (!there) return;
  const message = `“${there.name}” stands at /in, where the front pages of other languages would. Give it another address first.`;
  throw invalid("languages", message);
}
