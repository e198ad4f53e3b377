import { and, count, eq, isNull } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { calendarFeeds } from "#db/schema/desk.ts";
import { people } from "#db/schema/people.ts";
import { sections } from "#db/schema/sections.ts";
import { hashSecret, newSecret } from "#lib/auth/secrets.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid, notFound } from "#lib/kernel/errors.ts";
import { MAX_FEEDS } from "../limits.ts";
import { canSubscribe } from "../policy.ts";
import { CreateFeedInput } from "../schema.ts";

/** Makes a private address that calendar programs read. Its secret is told this once. */
export const createFeed = defineCommand({
  name: "calendar.create-feed",
  input: CreateFeedInput,
  async load(tx, { section, person }) {
    const there = async (table: typeof sections | typeof people, id: string | null) =>
      id === null || (await tx.select({ id: table.id }).from(table).where(eq(table.id, id))).length > 0;
    return { section: await there(sections, section), person: await there(people, person) };
  },
  can: canSubscribe,
  async run({ tx, input, target, context: { actor, now } }) {
    if (!canSubscribe(actor)) throw notFound("person");
    if (!target.section) throw invalid("section", "This section no longer exists. Choose another.");
    if (!target.person) throw invalid("person", "This person is not here. Choose another.");
    const own = and(eq(calendarFeeds.personId, actor.id), isNull(calendarFeeds.revokedAt));
    const [working] = await tx.select({ feeds: count() }).from(calendarFeeds).where(own);
    if (working && working.feeds >= MAX_FEEDS)
      throw new AppError("conflict", `You have ${MAX_FEEDS} such addresses. End one that you do not use.`);
    const [id, secret] = [newId(), newSecret()];
    const said = Object.entries(input).filter((each): each is [string, string] => each[1] !== null);
    const query = new URLSearchParams(said).toString();
    const row = { id, personId: actor.id, secretHash: hashSecret(secret), query, createdAt: now };
    await tx.insert(calendarFeeds).values(row);
    return { id, secret };
  },
  event: ({ input: { section, person }, result, context: { actor } }) => ({
    target: { type: "person", id: actor.type === "person" ? actor.id : "" },
    after: { feed: result.id, sectionId: section, personId: person },
  }),
  tags: () => [],
});
