import { site } from "#db/schema/site.ts";
import { beginArticle } from "#lib/articles/begin.ts";
import { documentFromBlocks } from "#lib/content/from-blocks.ts";
import { emptyDocument } from "#lib/content/gate.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canBeginPage } from "../policy.ts";
import { CreatePageInput } from "../schema.ts";
import { STARTS, type Start } from "../starts.ts";

/** Begins a standing page, empty or with the outline of a common one. */
export const createPage = defineCommand({
  name: "page.create",
  input: CreatePageInput,
  load: async (tx) => (await tx.select({ language: site.language }).from(site))[0],
  can: canBeginPage,
  async run({ tx, input, target, context }) {
    const start: Start = STARTS[input.start];
    const text = {
      title: start.slug && start.name,
      slug: start.slug,
      body: start.parts.length > 0 ? outlineOf(start) : emptyDocument(),
    };
    return beginArticle(tx, { form: "page", language: target?.language ?? "en", ...text }, context);
  },
  event: ({ input, result }) => ({
    target: { type: "article", id: result.id },
    after: { title: STARTS[input.start].slug && STARTS[input.start].name },
  }),
  tags: () => [],
});

function outlineOf({ parts }: Start) {
  return documentFromBlocks(
    parts.flatMap(({ heading, ask }) => [
      { type: "h2" as const, text: heading },
      { type: "p" as const, text: `TK ${ask}` },
    ]),
  );
}
