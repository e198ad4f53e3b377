import type { DestinationWords } from "./destination-words.ts";

export const fr: DestinationWords = {
  keyFacts: "L’essentiel",
  timeline: "Chronologie",
  involved: "Les acteurs",
  guide: "Par où commencer",
  series: "Série",
  part: (part, of) => `Épisode ${part} sur ${of}`,
  onlyPart: "Le premier épisode",
  here: "Vous êtes ici :",
  previousPart: "Épisode précédent",
  nextPart: "Épisode suivant",
  related: "À lire aussi",
  archive: "Archives",
  archiveAbout: "Tout ce qui a été publié ici, mois par mois.",
  monthAbout: (month) => `Ce qui a été publié en ${month}, jour par jour.`,
  stories: (count) => (count < 2 ? `${count} article` : `${count} articles`),
  otherMonths: "Autres mois",
  contact: "Contact",
  follow: "Suivre par flux",
};
