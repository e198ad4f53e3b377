import type { z } from "zod";
import { createArticle } from "#lib/articles/commands/create.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import type { ContentInput } from "#lib/articles/schema.ts";
import { documentFromBlocks, type SimpleBlock } from "#lib/content/from-blocks.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { anAuthor, aSection } from "./make.ts";

export type ContentGiven = z.input<typeof ContentInput>;

/** A body of one paragraph, or of the given blocks, as the editor would send it. */
export function aBody(
  blocks: SimpleBlock[] | string = "The delegations read one text, each in a different order.",
): string {
  const list: SimpleBlock[] = typeof blocks === "string" ? [{ type: "p", text: blocks }] : blocks;
  // Fixed ids keep the same words the same content.
  let block = 0;
  return JSON.stringify(documentFromBlocks(list, { newId: () => `block${String(++block).padStart(6, "0")}` }).doc);
}

/** Content with everything that publishing asks for. */
export async function aContent(facts: Partial<ContentGiven> = {}): Promise<ContentGiven> {
  return {
    kind: "analysis",
    language: "en",
    kicker: "",
    title: "What the lake conference settled",
    standfirst: "Guarantees were promised, garrisons sketched and money named.",
    slug: "lake-conference",
    sectionId: facts.sectionId === undefined ? (await aSection()).id : facts.sectionId,
    bylines: facts.bylines ?? [(await anAuthor()).id],
    topics: [],
    lead: null,
    seo: { title: "", description: "" },
    body: aBody(),
    ...facts,
  };
}

export type MadeDraft = { id: string; version: number; content: ContentGiven };

/** A complete working draft that `context` began. */
export async function aDraft(context: Context, facts: Partial<ContentGiven> = {}): Promise<MadeDraft> {
  const content = await aContent(facts);
  const { id, version } = await createArticle({}, context);
  const saved = await saveDraft({ id, basedOn: version, content }, context);
  return { id, version: saved.version, content };
}

/** The same, published. `path` has no leading slash. */
export async function aLiveArticle(
  context: Context,
  facts: Partial<ContentGiven> = {},
): Promise<MadeDraft & { path: string }> {
  const draft = await aDraft(context, facts);
  const { path } = await publishArticle({ id: draft.id, version: draft.version }, context);
  return { ...draft, path: path as string };
}

/** Changes the working draft and answers its new version. */
export async function rewrite(context: Context, draft: MadeDraft, facts: Partial<ContentGiven>): Promise<MadeDraft> {
  const content = { ...draft.content, ...facts };
  const { version } = await saveDraft({ id: draft.id, basedOn: draft.version, content }, context);
  return { ...draft, content, version };
}
