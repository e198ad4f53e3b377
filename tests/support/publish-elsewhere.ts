/**
 * Run by tests/verify as a process of its own beside the server: saves and publishes what it is sent, as the command line
 * would, and answers the new version and the moment at which all was committed.
 */
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import type { Context } from "#lib/kernel/actor.ts";

process.on("message", (input: Parameters<typeof saveDraft>[0]) => {
  void (async () => {
    const context: Context = { actor: { type: "system", job: "verify" }, now: new Date(), via: "cli" };
    const { version } = await saveDraft(input, context);
    await publishArticle({ id: input.id, version }, context);
    process.send?.({ version, at: Date.now() });
  })();
});
