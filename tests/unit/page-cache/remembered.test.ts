import { describe, expect, test } from "vitest";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { remembered } from "#lib/kernel/page-cache/remembered.ts";
import { nothingNoted, renderScope, tag } from "#lib/kernel/page-cache/scope.ts";

describe("what nearly every page reads", () => {
  test("is read once for many pages, each of which notes what it rests on", async () => {
    const { read, reads } = aRead();
    const noted = [await rendering(read), await rendering(read)];
    expect(noted.map(({ value }) => value)).toEqual(["read 1", "read 1"]);
    for (const { tags } of noted) expect([...tags]).toEqual(["site", "sections"]);
    expect(reads()).toBe(1);
  });

  test("is read anew as soon as something that it rests on was changed", async () => {
    const { read } = aRead();
    await rendering(read);
    pageCache().purge(["topic:other"]);
    expect((await rendering(read)).value).toBe("read 1");
    pageCache().purge(["sections"]);
    expect((await rendering(read)).value).toBe("read 2");
    pageCache().purgeAll();
    expect((await rendering(read)).value).toBe("read 3");
  });

  test("is not kept when it was changed while it was read", async () => {
    const { read } = aRead(() => pageCache().purge(["site"]));
    await rendering(read);
    expect((await rendering(read)).value).toBe("read 2");
  });

  test("is read each time by whoever renders no page", async () => {
    const { read } = aRead();
    await rendering(read);
    expect([await read(), await read()]).toEqual(["read 2", "read 3"]);
  });
});

function aRead(meanwhile: () => void = () => undefined) {
  let reads = 0;
  const read = remembered(async () => {
    reads += 1;
    tag("site", "sections");
    if (reads === 1) meanwhile();
    return `read ${reads}`;
  });
  return { read, reads: () => reads };
}

async function rendering<T>(read: () => Promise<T>): Promise<{ value: T; tags: Set<string> }> {
  const noted = { ...nothingNoted(), remembers: true };
  return { value: await renderScope.run(noted, read), tags: noted.tags };
}
