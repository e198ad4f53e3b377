import { expect, test } from "vitest";
import type { z } from "zod";
import { ROLES } from "#db/vocabulary.ts";
import type { Context } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import { anyone, aPerson, contextOf, system } from "#tests/support/make.ts";
import { allRows } from "#tests/support/rows.ts";
import { freshStore } from "#tests/support/store.ts";
import { ACCESS, type Actors, targets } from "./access.ts";

/**
 * The whole declaration of who may do what, walked: every command there is, by every role, by nobody and by the system. A
 * command that access.ts does not list fails, so that none can be added without saying who may use it.
 */
freshStore("test");

const modules = import.meta.glob<Record<string, unknown>>("/lib/*/commands/*.ts", { eager: true });
const commands = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is Command => typeof value === "function" && "commandName" in value);

test("every command says who may use it, and nothing is listed that is no command", () => {
  expect(Object.keys(ACCESS).sort()).toEqual(commands.map((command) => command.commandName).sort());
});

for (const command of commands) {
  const access = ACCESS[command.commandName];
  if (!access) continue;
  for (const actor of ["anyone", ...ROLES, "system"] as const) {
    const allowed = access.may.includes(actor);
    test(`${command.commandName}: ${actor} ${allowed ? "may" : "may not"}`, async () => {
      const input = (await access.input(await targets())) as z.input<z.ZodType>;
      const context = await contextFor(actor);
      const before = await allRows();
      const code = await command(input, context).then(
        () => null,
        (error) => error.code ?? error.message,
      );
      if (allowed) expect(code).toBeNull();
      else {
        expect(code).toBe(actor === "anyone" ? "unauthenticated" : "forbidden");
        expect(await allRows()).toEqual(before);
      }
    });
  }
  test(`${command.commandName}: unknown fields are refused before anything is read`, async () => {
    const input = {
      ...((await access.input(await targets())) as object),
      role: "admin",
      passwordHash: "x",
      isAdmin: true,
      createdBy: "me",
    };
    // Keys that the command does know are not unknown to it.
    await expect(command(input as z.input<z.ZodType>, system())).rejects.toMatchObject({ name: "ZodError" });
  });
}

async function contextFor(actor: Actors): Promise<Context> {
  if (actor === "anyone") return anyone();
  if (actor === "system") return system("test");
  return contextOf((await aPerson({ role: actor })).viewer);
}
