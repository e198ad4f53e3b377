import type { DestinationWords } from "./destination-words.ts";

export const en: DestinationWords = {
  keyFacts: "Key facts",
  timeline: "Timeline",
  involved: "Who is involved",
  guide: "Where to begin",
  series: "Series",
  part: (part, of) => `Part ${part} of ${of}`,
  onlyPart: "The first part",
  here: "You are here:",
  previousPart: "Previous part",
  nextPart: "Next part",
  related: "Related stories",
  archive: "Archive",
  archiveAbout: "Everything that was published here, by month.",
  monthAbout: (month) => `What was published in ${month}, day by day.`,
  stories: (count) => (count === 1 ? "1 story" : `${count} stories`),
  otherMonths: "Other months",
  contact: "Contact",
  follow: "Follow by feed",
};
