const MAX_REMEMBERED_TAGS = 10_000;

/** Remembers which tags were purged after which moment, so that a render that began earlier is not kept. */
export function createGenerations() {
  const purgedAt = new Map<string, number>();
  let generation = 0;
  let forgottenBefore = 0;

  function purgeAll(): void {
    generation += 1;
    forgottenBefore = generation;
    purgedAt.clear();
  }

  return {
    current: () => generation,

    purge(tags: readonly string[]): void {
      // Past the bound every running render is refused once, which costs a render and never a stale page.
      if (purgedAt.size + tags.length > MAX_REMEMBERED_TAGS) purgeAll();
      generation += 1;
      for (const tag of tags) purgedAt.set(tag, generation);
    },

    purgeAll,

    purgedSince(tags: readonly string[], since: number): boolean {
      return since < forgottenBefore || tags.some((tag) => (purgedAt.get(tag) ?? 0) > since);
    },
  };
}
