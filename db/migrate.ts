import { store } from "./client.ts";

/** Brings the database to this version's schema. Safe to call from several processes at once: one works, the others wait. */
export function migrate(): Promise<void> {
  return store().migrate();
}
