import { numberIn } from "#lib/content/language.ts";
import type { RecordWords } from "./record-words.ts";

export const de: RecordWords = {
  corrections: "Korrekturen",
  correctionsAbout:
    "Was wir nach der Veröffentlichung berichtigt, klargestellt oder ergänzt haben, das Neueste zuerst.",
  nothingCorrected: "Bisher wurde nichts berichtigt.",
  kinds: { correction: "Korrektur", clarification: "Klarstellung", update: "Aktualisierung" },
  takenBack: "Zurückgenommen am",
  versions: "Fassungen",
  allVersions: "Alle Fassungen",
  version: (number) => `Fassung ${numberIn("de", number)}`,
  current: "aktuell",
  minor: "kleine Änderung",
  withheld: "zurückgehalten",
  withheldSince: (day) => `Diese Fassung wird seit dem ${day} zurückgehalten.`,
  withdrawn: "Sie wurde zusammen mit dem Beitrag zurückgezogen.",
  earlier: "Dies ist eine frühere Fassung des Beitrags, zu lesen ab",
  toCurrent: "Zur aktuellen Fassung",
  changes: "Was sich geändert hat",
  changesAbout: (from, to) => `Von Fassung ${numberIn("de", from)} zu Fassung ${numberIn("de", to)}`,
  noChanges: "Eine dieser Fassungen wird zurückgehalten, daher lassen sie sich nicht vergleichen.",
  sameText: "Der Wortlaut beider Fassungen ist gleich.",
  diff: {
    added: "Hinzugefügt",
    removed: "Gestrichen",
    changed: "Geändert",
    moved: "Hierher verschoben",
    stoodHere: "Stand vorher hier",
    seeWhere: "Wo es jetzt steht",
    unchanged: "Unverändert",
  },
  cite: "Diesen Beitrag zitieren",
  howWeWork: "Wie wir arbeiten",
  statements: { corrections: "Korrekturen", ai: "Einsatz von KI", ethics: "Ethik" },
  more: "Mehr dazu",
};
