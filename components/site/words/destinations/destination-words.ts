/** What reader pages say of topics, series, authors and the archive, and of where an article leads on to. */
export type DestinationWords = {
  keyFacts: string;
  timeline: string;
  involved: string;
  /** Articles of a topic that the newsroom chose, in order. */
  guide: string;
  series: string;
  part: (part: number, of: number) => string;
  /** The same of a part whose series has no other yet. */
  onlyPart: string;
  /** Stands before the part that the reader is at. */
  here: string;
  previousPart: string;
  nextPart: string;
  related: string;
  archive: string;
  archiveAbout: string;
  /** Of a month with a name, such as "November 2026". */
  monthAbout: (month: string) => string;
  stories: (count: number) => string;
  otherMonths: string;
  /** The ways to an author, and the pages of theirs elsewhere. */
  contact: string;
  follow: string;
};
