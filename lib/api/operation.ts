import type { z } from "zod";
import type { TokenScope } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import type { Spooled } from "#lib/kernel/spool/spool.ts";

/** Path parameters by name, already decoded. */
export type Params = Record<string, string>;

/** What a request is answered with. */
export type Reply = {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
  /** The version of what is answered, in its own quotation marks; else the answer's hash is its tag. */
  etag?: string;
  /** The cursor of the next page of a list. */
  next?: string | null;
};

/** A file as the body, of one of these types. */
export type RawBody = { types: readonly string[]; most: number; says: string };

type About = {
  /** As generated clients call it. */
  id: string;
  /** Below /api/v1, with parameters in braces. */
  path: string;
  /** One line. */
  says: string;
  more?: string;
  query?: z.ZodObject;
  /** Statuses of success, each with what is answered. */
  answers: Record<number, z.ZodType>;
  /** Problems besides those that every operation knows. */
  problems?: readonly number[];
};

/** Asks a question. Published content has no asker; whatever else is read is read for a viewer. Neither gets a context to run commands in. */
export type Reading = About & {
  method: "GET";
  /** Null where any token will do; `open` also answers without one. */
  scope: TokenScope | null;
  open?: true;
  read: (asked: {
    params: Params;
    query: never;
    viewer: Viewer;
    token: BearerToken | null;
    now: Date;
  }) => Promise<Reply>;
};

export type BearerToken = { id: string; name: string; scopes: readonly TokenScope[]; expiresAt: Date };

/** Runs one command. */
export type Writing = About & {
  method: "POST" | "PUT" | "PATCH";
  scope: TokenScope;
  body?: { json: z.ZodType; most: number } | RawBody;
  /** The change is based on a version, which If-Match names. */
  versioned?: true;
  /** Throws not-found for what the viewer may not see, before anything else is told of it. */
  find?: (viewer: Viewer, params: Params) => Promise<unknown>;
  command: Command;
  input: (asked: Given) => unknown;
  /** Pure, since it is asked for within the transaction. */
  reply: (result: never, asked: Given) => Reply;
  /** Another error for one of the command's. */
  refused?: (error: unknown) => unknown;
};

export type Given = {
  params: Params;
  query: never;
  /** The parsed JSON, or the file in the spool. */
  body: never;
  version: number;
};

export type Operation = Reading | Writing;

type ReadingOf<Query extends z.ZodObject> = Omit<Reading, "method" | "query" | "read"> & {
  query?: Query;
  read: (asked: {
    params: Params;
    query: z.output<Query>;
    viewer: Viewer;
    token: BearerToken | null;
    now: Date;
  }) => Promise<Reply>;
};

/** A question, with the types of its parts tied together. */
export function reading<Query extends z.ZodObject>(operation: ReadingOf<Query>): Reading {
  return { ...operation, method: "GET" } as unknown as Reading;
}

type WritingOf<Input extends z.ZodType, Result, Query extends z.ZodObject, Body> = Omit<
  Writing,
  "query" | "body" | "command" | "input" | "reply"
> & {
  query?: Query;
  body?: { json: z.ZodType<Body>; most: number } | (RawBody & { json?: undefined });
  command: Command<Input, Result>;
  input: (asked: GivenOf<Query, Body>) => z.input<Input>;
  reply: (result: Result, asked: GivenOf<Query, Body>) => Reply;
};
type GivenOf<Query extends z.ZodObject, Body> = Omit<Given, "query" | "body"> & { query: z.output<Query>; body: Body };

/** A change, likewise. */
export function writing<Input extends z.ZodType, Result, Query extends z.ZodObject = z.ZodObject, Body = Spooled>(
  operation: WritingOf<Input, Result, Query, Body>,
): Writing {
  return operation as unknown as Writing;
}

export function isWriting(operation: Operation): operation is Writing {
  return operation.method !== "GET";
}
