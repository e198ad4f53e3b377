/** What came back of one save. `unreachable` leaves open whether it arrived; `taken`: another tab writes this article now. */
export type Outcome<Theirs> =
  | { kind: "saved"; version: number; at: Date }
  | { kind: "stale"; theirs: Theirs }
  | { kind: "taken" }
  | { kind: "other-person"; signedIn: Person }
  | { kind: "refused" | "signed-out" | "unreachable"; message: string; fields?: Record<string, string> };

export type Person = { id: string; name: string };

/** What the writer is told. "saved" is said only when the server said it, and only of everything typed so far. */
export type SaveState<Theirs> =
  | { phase: "saved"; at: Date }
  | { phase: "unsaved" | "saving" | "taken" }
  | { phase: "stale"; theirs: Theirs }
  | { phase: "other-person"; signedIn: Person }
  | { phase: "refused" | "signed-out" | "unreachable"; message: string; fields: Record<string, string> };
