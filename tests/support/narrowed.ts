import { eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { people, personSections } from "#db/schema/people.ts";

/** Narrows somebody to sections; null gives them the whole site back. */
export async function narrowTo(personId: string, sections: string[] | null): Promise<void> {
  await store().transaction(async (tx) => {
    await tx
      .update(people)
      .set({ narrowed: sections !== null })
      .where(eq(people.id, personId));
    await tx.delete(personSections).where(eq(personSections.personId, personId));
    if (sections?.length)
      await tx.insert(personSections).values(sections.map((sectionId) => ({ personId, sectionId })));
  });
}
