import type { Transaction } from "#db/client.ts";
import type { Rights, Role } from "#db/vocabulary.ts";

/** A role that this newsroom made for itself. */
export type OwnRole = { id: string; name: string; rights: Rights };

/** A signed-in member of staff, as the rows of the session and the person say at this request. */
export type Viewer = {
  type: "person";
  id: string;
  name: string;
  role: Role | OwnRole;
  /** Every section that rights reach into, those below included; `all` for who is not narrowed to sections. */
  sections: "all" | readonly string[];
};

/** Who acts. There is no flag that skips a policy: a job is an actor with a name. */
export type Actor = Viewer | { type: "system"; job: string } | { type: "anyone" };

/** The signed-in browser that asks. */
export type AskingSession = {
  id: string;
  person: string;
  /** A second factor is still missing. */
  half: boolean;
  /** When it was last proved who sits there. */
  provedAt: Date | null;
};

/** Everything a command may know of the world around it. */
export type Context = {
  actor: Actor;
  now: Date;
  via: "desk" | "door" | "api" | "cli" | "job";
  /** The API token that was used, by its id. */
  token?: string;
  /** The client's address and browser, when there is a client. */
  address?: string;
  userAgent?: string;
  /** The session that the request came with, half signed in or whole; none for jobs, the command line and API tokens. */
  session?: AskingSession;
  /** Called with the result within the command's transaction: what is remembered of a request stands or falls with what it did. */
  receipt?: (tx: Transaction, result: unknown) => Promise<void>;
};

export function isSystem(actor: Actor): actor is Extract<Actor, { type: "system" }> {
  return actor.type === "system";
}
