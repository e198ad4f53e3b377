/** Run as a process of its own by the data tests: `section ID COUNT` moves a section COUNT times, one step each. */
import { eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { sections } from "#db/schema/sections.ts";
import { recordEvent } from "#lib/kernel/events.ts";
import { NOW, system } from "./make.ts";

const [id = "", count = "1"] = process.argv.slice(2);

for (let step = 0; step < Number(count); step++) {
  await store().transaction(async (tx) => {
    const [row] = await tx.select().from(sections).where(eq(sections.id, id));
    await new Promise((resolve) => setImmediate(resolve));
    await tx
      .update(sections)
      .set({ position: (row?.position ?? 0) + 1 })
      .where(eq(sections.id, id));
    const target = { type: "section", id };
    await recordEvent(tx, { name: "section.step", context: system("other", NOW), target, tags: [`section:${id}`] });
  });
}
await store().close();
