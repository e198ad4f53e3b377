import type { DestinationWords } from "./destination-words.ts";

export const de: DestinationWords = {
  keyFacts: "Auf einen Blick",
  timeline: "Chronologie",
  involved: "Wer beteiligt ist",
  guide: "Zum Einstieg",
  series: "Serie",
  part: (part, of) => `Teil ${part} von ${of}`,
  onlyPart: "Der erste Teil",
  here: "Sie sind hier:",
  previousPart: "Voriger Teil",
  nextPart: "Nächster Teil",
  related: "Mehr zum Thema",
  archive: "Archiv",
  archiveAbout: "Alles, was hier erschienen ist, nach Monaten.",
  monthAbout: (month) => `Was im ${month} erschienen ist, Tag für Tag.`,
  stories: (count) => (count === 1 ? "1 Beitrag" : `${count} Beiträge`),
  otherMonths: "Andere Monate",
  contact: "Kontakt",
  follow: "Als Feed verfolgen",
};
