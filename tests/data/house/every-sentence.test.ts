import { expect, test } from "vitest";
import type { z } from "zod";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { deskActivity } from "#lib/activity/desk.ts";
import { knowsAct, UNRECORDED } from "#lib/activity/sentences/sentences.ts";
import { plainly } from "#lib/activity/telling.ts";
import type { Context } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import { anAdmin, anyone, aPerson, contextOf, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { ACCESS, type Actors, targets } from "./access.ts";

/** What every command leaves on record: a sentence that a newsroom reads, and no secret. */
freshStore("test");

const modules = import.meta.glob<Record<string, unknown>>("/lib/*/commands/*.ts", { eager: true });
const commands = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is Command => typeof value === "function" && "commandName" in value);

test("every command has a sentence, or is known to keep to itself", () => {
  const names = commands.map((command) => command.commandName);
  expect(names.filter((name) => !knowsAct(name) && !UNRECORDED.has(name))).toEqual([]);
  expect([...UNRECORDED].filter((name) => !names.includes(name))).toEqual([]);
});

for (const command of commands) {
  const access = ACCESS[command.commandName];
  const actor = access?.may.at(0);
  if (!access || !actor) continue;
  test(`${command.commandName}: its record is a sentence, and holds no secret`, async () => {
    const input = (await access.input(await targets())) as z.input<z.ZodType>;
    const before = await recorded();
    const result = await command(input, await contextFor(actor));
    const rows = (await recorded()).slice(before.length);
    if (UNRECORDED.has(command.commandName)) expect(rows).toEqual([]);
    const secrets = [...secretsIn(input), ...secretsIn(result)];
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
    const { viewer } = await anAdmin();
    const { activities } = await deskActivity(viewer, {});
    for (const row of rows) {
      const told = activities.find(({ id }) => id === row.id);
      expect(told && plainly(told)).toMatch(/^\S.+ \S/);
      expect(told && plainly(told)).not.toMatch(/did “|undefined|\[object|that is gone.*that is gone|null/);
    }
  });
}

async function recorded() {
  return db().select().from(events).orderBy(events.id);
}

async function contextFor(actor: Actors): Promise<Context> {
  if (actor === "anyone") return anyone();
  if (actor === "system") return system("test");
  return contextOf((await aPerson({ role: actor })).viewer);
}

/** Every text under a name that says that it is one. */
function secretsIn(value: unknown, name = ""): string[] {
  if (typeof value === "string")
    return /password|secret|token|code|current|codes|key$/i.test(name) && value.length >= 6 ? [value] : [];
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, each]) => secretsIn(each, Array.isArray(value) ? name : key));
}
