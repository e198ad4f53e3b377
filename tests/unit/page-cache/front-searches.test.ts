import { afterEach, expect, test } from "vitest";
import type { FrontOptions } from "#lib/kernel/page-cache/front.ts";
import { aFront } from "./front-support.ts";
import { aGate } from "./support.ts";

let site: Awaited<ReturnType<typeof aFront>>;
const open = async (options: Partial<FrontOptions>) => {
  site = await aFront(options);
  return site;
};
afterEach(() => site.stop());

const FEW = { running: 1, waiting: 5, each: 3 };

test("whoever searches like a program waits, and reads on meanwhile; no page of theirs is kept", async () => {
  const { ask, cache } = await open({ searching: FEW });
  await ask("/search");
  const answers = [];
  for (const q of ["a", "b", "c", "d"]) answers.push(await ask(`/search?q=${q}&x=1`));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(Number(answers.at(-1)?.headers["retry-after"])).toBeGreaterThan(0);
  expect(answers.at(-1)?.body.toString()).toMatch(
    /^Very many searches from here in one minute\. Go on in \d+ seconds\n$/,
  );
  expect((await ask("/search")).status).toBe(200);
  expect((await ask("/world")).status).toBe(200);
  expect(cache.stats().pages).toBe(2);
});

test("searches that take long hold up no other page", async () => {
  const gate = aGate();
  const { ask } = await open({
    searching: FEW,
    rendering: { running: 1, waiting: 1 },
    async handle(req, res) {
      if (req.url?.startsWith("/search")) await gate.opened;
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      res.end("<p>words</p>");
    },
  });
  const searches = [ask("/search?q=a"), ask("/search?q=b")];
  expect((await ask("/world")).status).toBe(200);
  gate.open();
  expect((await Promise.all(searches)).map(({ status }) => status)).toEqual([200, 200]);
});
