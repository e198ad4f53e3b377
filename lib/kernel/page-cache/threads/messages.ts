import type { Captured } from "#lib/kernel/page-cache/render.ts";

/** What a thread needs to begin. */
export type Beginning = { publicUrl: string; port: number; hostname: string };

/** To a thread. `purge` without tags: everything. They arrive in the order in which they were sent. */
export type ToThread = { render: string; id: number } | { purge: readonly string[] | null } | { end: true };

/** From a thread. `ready` comes first, and once. */
export type FromThread = { ready: true } | { id: number; captured: Captured } | { id: number; problem: string };
