import type { z } from "zod";
import { db, store, type Transaction } from "#db/client.ts";
import type { Actor, Context } from "./actor.ts";
import { refusal } from "./errors.ts";
import { type EventFacts, ownEvent, recordEvent } from "./events.ts";
import { refuseStale } from "./fresh.ts";
import { pageCache } from "./page-cache/cache.ts";

/** One change of state. All five parts must be stated; see CONTRIBUTING.md for the model (lib/articles/commands/publish.ts). */
export type Definition<Input extends z.ZodType, Target, Prepared, Result> = {
  /** Subject and verb, as the event log shall say it: `article.publish`. */
  name: `${string}.${string}`;
  /** A strict schema: unknown keys are refused. */
  input: Input;
  /** Fetches what the command is about; throws not-found. Runs inside the transaction. */
  load: (tx: Transaction, input: z.output<Input>, context: Context) => Promise<Target>;
  /** The policy: pure. */
  can: (actor: Actor, target: Target, input: z.output<Input>) => boolean;
  /** For dangerous acts: refused to somebody who has not proved lately who they are; the desk asks, and repeats the act. */
  fresh?: true | ((input: z.output<Input>) => boolean);
  /** Slow work that must not hold the transaction: hashing, pictures. Runs after a first `can`, which is asked again inside. */
  prepare?: (work: { input: z.output<Input>; target: Target; context: Context }) => Promise<Prepared>;
  run: (work: Work<z.output<Input>, Target, Prepared>) => Promise<Result>;
  /** What the record says; null when nothing changed. */
  event: (done: Done<z.output<Input>, Target, Result>) => EventFacts | null;
  /** The cached pages that this makes stale. */
  tags: (done: Done<z.output<Input>, Target, Result>) => string[];
};

type Work<Input, Target, Prepared> = {
  tx: Transaction;
  input: Input;
  target: Target;
  prepared: Prepared;
  context: Context;
};
type Done<Input, Target, Result> = { input: Input; target: Target; result: Result; context: Context };

/** A command, ready to be called by a transport. Throws AppError, ZodError, or the database's error; then nothing changed. */
export type Command<Input extends z.ZodType = z.ZodType, Result = unknown> = {
  (input: z.input<Input>, context: Context): Promise<Result>;
  readonly commandName: string;
  readonly input: Input;
};

export function defineCommand<Input extends z.ZodType, Target, Result, Prepared = undefined>(
  definition: Definition<Input, Target, Prepared, Result>,
): Command<Input, Result> {
  const { name, load, can } = definition;

  async function command(raw: z.input<Input>, context: Context): Promise<Result> {
    const input = definition.input.parse(raw);
    const prepared = await prepare(input, context);
    const { result, tags, event } = await store().transaction(async (tx) => {
      const target = await load(tx, input, context);
      decide(context, target, input);
      const result = await definition.run({ tx, input, target, prepared, context });
      const done = { input, target, result, context };
      const facts = definition.event(done);
      const tags = facts ? definition.tags(done) : [];
      const event = facts && (await recordEvent(tx, { name, context, tags, ...facts }));
      await context.receipt?.(tx, result);
      return { result, tags, event };
    });
    if (event) ownEvent(event);
    pageCache().purge(tags);
    return result;
  }

  async function prepare(input: z.output<Input>, context: Context): Promise<Prepared> {
    if (!definition.prepare) return undefined as Prepared;
    const target = await load(db(), input, context);
    decide(context, target, input);
    return definition.prepare({ input, target, context });
  }

  function decide(context: Context, target: Target, input: z.output<Input>): void {
    if (!can(context.actor, target, input)) throw refusal(context.actor);
    const { fresh } = definition;
    if (fresh === true || fresh?.(input)) refuseStale(context);
  }

  return Object.assign(command, { commandName: name, input: definition.input });
}
