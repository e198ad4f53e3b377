/**
 * Are the numbers of readers found as quickly among 100,000 articles, each opened on every day of the year, as among 1,000?
 * Two stores are asked in turn, so that a busy machine slows both; printed are the medians, their ratio, and what is stored.
 * Run: node tests/bench/readership.ts [many]   (SQLite; 100,000 take about two gigabytes and a few minutes to fill)
 */
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Store, Transaction } from "#db/dialect/store.ts";
import { articles } from "#db/schema/articles.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { countViews } from "#lib/readership/commands/count.ts";
import { rollViews } from "#lib/readership/commands/roll.ts";
import { mondayOf, todayIn } from "#lib/readership/days.ts";
import { deskArticleReadership, deskReadership } from "#lib/readership/desk.ts";
import { ARTICLES_A_BATCH, DAYS_APART } from "#lib/readership/limits.ts";
import { EVER, firstDayOf, PERIOD_NAMES, PERIODS } from "#lib/readership/periods.ts";
import { publishedMostRead } from "#lib/readership/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { compare, fewAndMany } from "#tests/support/few-and-many.ts";
import { NOW, system } from "#tests/support/make.ts";
import { manyArticles, personId, sectionId } from "#tests/support/many-articles.ts";

const FEW = 1_000;
const MANY = Number(process.argv[2] ?? 100_000);
const TODAY = todayIn("UTC", NOW);

const person = (role: Viewer["role"], more: Partial<Viewer> = {}): Viewer => ({
  ...{ type: "person", id: personId(0), name: "Bench", role, sections: "all", ...more },
});
const EDITOR = person("editor");
const NARROWED = person("editor", { id: "nobody", sections: [sectionId(3)] });
const AUTHOR = person("author", { id: "nobody" });
const ONE = "article000000007";

const { stores, end } = await fewAndMany([FEW, MANY], fill);
const ask = (says: string, read: () => Promise<unknown>) => compare(says, stores, read);
try {
  for (const period of PERIOD_NAMES) {
    await ask(`the room, ${PERIODS[period].name}`, () => deskReadership(EDITOR, { period }, NOW));
  }
  await ask("a section, 52 weeks", () => deskReadership(EDITOR, { period: "year", section: sectionId(3) }, NOW));
  await ask("narrowed to a section, 90 days", () => deskReadership(NARROWED, { period: "quarter" }, NOW));
  await ask("an author without articles", () => deskReadership(AUTHOR, { period: "month" }, NOW));
  await ask("one article, 52 weeks", () => deskArticleReadership(EDITOR, ONE, "year", NOW));
  await ask("most read, for readers", async () => publishedMostRead(await publishedSections()));
  const each = Array.from({ length: ARTICLES_A_BATCH }, (_, at) => ({
    ...{ id: `article${String(at).padStart(9, "0")}`, views: 1, hosts: [["search.example", 1]] as [string, number][] },
  }));
  const batch = { day: TODAY, articles: each.length, others: 0, bots: [], hosts: [], each };
  await ask("writing 500 articles", () => countViews(batch, system()));
  await ask("a turn of the new day", () => rollViews({ today: TODAY, after: null }, system()));
} finally {
  await end();
}

async function fill(store: Store, count: number): Promise<void> {
  await manyArticles(store, Math.min(count, FEW));
  await store.transaction(async (tx) => {
    for (let copy = 1; copy < count / FEW; copy += 1) copied(tx, copy);
    const days = sql`WITH RECURSIVE days(day) AS (SELECT ${TODAY - 363} UNION ALL SELECT day + 1 FROM days WHERE day < ${TODAY})`;
    const apart = mondayOf(TODAY - DAYS_APART);
    run(
      tx,
      sql`INSERT INTO view_articles ${days} SELECT articles.id, day, 1 + abs(random()) % 9 FROM articles CROSS JOIN days
        WHERE day >= ${apart} OR day % 7 = 4 ORDER BY articles.id, day`,
    );
    for (const days of [...Object.values(PERIODS).map(({ length }) => length), EVER]) {
      run(
        tx,
        sql`INSERT INTO view_periods SELECT id, ${days}, section_id, ${days + 1} + abs(random()) % 9000 FROM articles`,
      );
    }
    run(tx, sql`INSERT INTO view_days ${days} SELECT day, 100000, 20000 FROM days`);
    run(tx, sql`INSERT INTO view_sections ${days} SELECT sections.id, day, 900 FROM sections CROSS JOIN days`);
    run(
      tx,
      sql`INSERT INTO view_hosts ${days}, hosts(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM hosts WHERE n < 200)
        SELECT day, 'host-' || n || '.example', n FROM days CROSS JOIN hosts`,
    );
  });
  const [size] = await store.rows<{ bytes: number }>(
    store.read,
    sql`SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()`,
  );
  const [stored] = await store.rows<{ n: number }>(store.read, sql`SELECT count(*) AS n FROM view_articles`);
  console.log(`${count} articles from ${firstDayOf("year", TODAY)}: ${stored?.n} rows of days and weeks`);
  console.log(`the file: ${((size?.bytes ?? 0) / 1e6).toFixed(0)} MB`);
}

/** The thousand once more under other ids and addresses; what they say is the same. */
function copied(tx: Transaction, copy: number): void {
  const columns = Object.values(getTableColumns(articles)).map(({ name }) => name);
  const read = columns.map((name) => {
    if (name === "id") return `substr(id, 1, 7) || printf('%09d', substr(id, 8) + ${copy * FEW})`;
    return name === "path" ? `path || '-${copy}'` : name;
  });
  const original = `id < 'article${String(FEW).padStart(9, "0")}'`;
  run(
    tx,
    sql.raw(`INSERT INTO articles (${columns.join(", ")}) SELECT ${read.join(", ")} FROM articles WHERE ${original}`),
  );
}

/** Of SQLite alone, which is what this measures. */
function run(tx: Transaction, query: SQL): void {
  (tx as unknown as { run(query: SQL): void }).run(query);
}
