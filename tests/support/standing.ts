import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { createPage } from "#lib/pages/commands/create.ts";
import { aBody, type ContentGiven } from "./articles.ts";

/** What a standing page says, with everything that publishing asks for. */
export function pageContent(facts: Partial<ContentGiven> = {}): ContentGiven {
  return {
    ...{ kind: "explainer", language: "en", kicker: "", title: "About us", standfirst: "Who we are.", slug: "about" },
    ...{ sectionId: null, bylines: [], topics: [], lead: null, seo: { title: "", description: "" } },
    body: aBody("A weekly from the lake."),
    ...facts,
  };
}

/** A complete working draft of a standing page. */
export async function aPage(context: Context, facts: Partial<ContentGiven> = {}) {
  const content = pageContent(facts);
  const { id, version: basedOn } = await createPage({}, context);
  const { version } = await saveDraft({ id, basedOn, content }, context);
  return { id, version, content };
}

/** The same, published. `path` has no leading slash. */
export async function aLivePage(context: Context, facts: Partial<ContentGiven> = {}) {
  const page = await aPage(context, facts);
  const { path } = await publishArticle({ id: page.id, version: page.version }, context);
  return { ...page, path: path as string };
}
