import { setTimeout as wait } from "node:timers/promises";
import type { RunningServer } from "#tests/support/server.ts";
import type { Chance } from "./chance.ts";
import type { Writer } from "./writer.ts";

export type Room = { server: RunningServer; chance: Chance; writer: Writer; other: Writer };

/** What can happen to somebody in mid-sentence. Each leaves the world in order, except for what the writer has to do. */
export const DISTURBANCES = {
  nothing: async () => undefined,

  async "server killed"({ server, writer, chance }: Room) {
    await server.kill();
    await writer.type(chance.between(0, 3));
    if (chance.often(0.3)) await leave(writer, chance);
    await server.again();
  },

  async offline({ writer, chance }: Room) {
    const context = writer.context();
    await context.setOffline(true);
    await writer.type(chance.between(1, 4));
    await wait(chance.between(0, 1_500));
    if (chance.often(0.4)) await leave(writer, chance);
    await writer.context().setOffline(false);
  },

  /** Saves arrive, and the writer is never told. */
  async "answers lost"({ writer, chance }: Room) {
    const page = await writer.open();
    await page.route("**/draft", async (route) => {
      await route.fetch().catch(() => undefined);
      await route.abort().catch(() => undefined);
    });
    await writer.type(chance.between(1, 4));
    await wait(chance.between(200, 2_000));
    if (chance.often(0.3)) return writer.close();
    await page.unroute("**/draft");
  },

  "tab closed": ({ writer }: Room) => writer.close(),
  "tab crashed": ({ writer }: Room) => writer.crash(),
  "browser killed": ({ writer }: Room) => writer.killBrowser(),

  async reload({ writer }: Room) {
    const page = await writer.open();
    await page.reload();
  },

  async "taken over"({ writer, other, chance }: Room) {
    await other.settle({ write: true });
    const both = [other.type(chance.between(1, 4)), writer.type(chance.between(0, 3))];
    await Promise.all(both);
    await wait(chance.between(0, 1_500));
    if (chance.often(0.3)) await other.crash();
    else if (chance.often(0.5)) await other.close();
  },

  async "session ended"({ writer, chance }: Room) {
    await writer.context().clearCookies();
    await writer.type(chance.between(1, 4));
  },
};

export type Disturbance = keyof typeof DISTURBANCES;

async function leave(writer: Writer, chance: Chance): Promise<void> {
  if (chance.often(0.5)) await writer.close();
  else await writer.crash();
}
