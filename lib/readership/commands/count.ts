import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import {
  viewArticleHosts,
  viewArticles,
  viewBots,
  viewDays,
  viewHosts,
  viewPeriods,
  viewSections,
} from "#db/schema/readership.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { LENGTHS } from "../periods.ts";
import { addViews, type Places, placesOf } from "../rows.ts";
import { type Batch, BatchInput } from "../schema.ts";

/** Adds what one process has seen to what all have written. Leaves no record: nobody did it, and it would bury the others. */
export const countViews = defineCommand({
  name: "readership.count",
  input: BatchInput,
  load: (tx, { each }) => placesOf(tx, each.map(idOf)),
  can: isSystem,
  async run({ tx, input, target }) {
    await addToDay(tx, input);
    // What was purged since has nobody to be counted for.
    const there = { ...input, each: input.each.filter(({ id }) => target.has(id)) };
    await addToArticles(tx, there, target);
  },
  event: () => null,
  tags: () => [],
});

const idOf = ({ id }: { id: string }) => id;

async function addToDay(tx: Transaction, { day, articles, others, bots, hosts }: Batch): Promise<void> {
  if (articles + others > 0) {
    const set = {
      articles: sql`${viewDays.articles} + excluded.articles`,
      others: sql`${viewDays.others} + excluded.others`,
    };
    await tx.insert(viewDays).values({ day, articles, others }).onConflictDoUpdate({ target: viewDays.day, set });
  }
  const [named, from] = [
    bots.map(([name, views]) => ({ day, name, views })),
    hosts.map(([host, views]) => ({ day, host, views })),
  ];
  await addViews(tx, viewBots, ["day", "name"], named);
  await addViews(tx, viewHosts, ["day", "host"], from);
}

async function addToArticles(tx: Transaction, { day, each }: Batch, places: Places): Promise<void> {
  const inSections = new Map<string, number>();
  for (const { id, views } of each) {
    const section = places.get(id);
    if (section) inSections.set(section, (inSections.get(section) ?? 0) + views);
  }
  const sections = [...inSections].map(([sectionId, views]) => ({ sectionId, day, views }));
  const days = each.map(({ id, views }) => ({ articleId: id, day, views }));
  const hosts = each.flatMap(({ id, hosts }) => hosts.map(([host, views]) => ({ articleId: id, day, host, views })));
  const sums = each.flatMap(({ id, views }) =>
    LENGTHS.map((length) => ({ articleId: id, days: length, sectionId: places.get(id) ?? null, views })),
  );
  await addViews(tx, viewSections, ["sectionId", "day"], sections);
  await addViews(tx, viewArticles, ["articleId", "day"], days);
  await addViews(tx, viewArticleHosts, ["articleId", "day", "host"], hosts);
  await addViews(tx, viewPeriods, ["articleId", "days"], sums);
}
