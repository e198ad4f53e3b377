import type { NoteKind } from "#db/vocabulary.ts";

/** What reader pages say of corrections, of earlier versions, and of how the newsroom works. */
export type RecordWords = {
  /** The page of all notes, and the link to it. */
  corrections: string;
  correctionsAbout: string;
  nothingCorrected: string;
  kinds: Record<NoteKind, string>;
  /** Stands before a day and a reason. */
  takenBack: string;
  versions: string;
  allVersions: string;
  version: (number: number) => string;
  /** Of the version that readers see now. */
  current: string;
  minor: string;
  withheld: string;
  withheldSince: (day: string) => string;
  withdrawn: string;
  /** Above an earlier version. */
  earlier: string;
  toCurrent: string;
  changes: string;
  changesAbout: (from: number, to: number) => string;
  /** Of a comparison with a version that is withheld. */
  noChanges: string;
  sameText: string;
  diff: Record<"added" | "removed" | "changed" | "moved" | "stoodHere" | "seeWhere" | "unchanged", string>;
  cite: string;
  howWeWork: string;
  statements: Record<"corrections" | "ai" | "ethics", string>;
  more: string;
};
