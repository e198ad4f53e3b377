import { numberIn } from "#lib/content/language.ts";
import type { RecordWords } from "./record-words.ts";

export const fr: RecordWords = {
  corrections: "Rectificatifs",
  correctionsAbout:
    "Ce que nous avons rectifié, précisé ou ajouté après la publication, du plus récent au plus ancien.",
  nothingCorrected: "Rien n’a été rectifié jusqu’à présent.",
  kinds: { correction: "Rectificatif", clarification: "Précision", update: "Mise à jour" },
  takenBack: "Retiré le",
  versions: "Versions",
  allVersions: "Toutes les versions",
  version: (number) => `Version ${numberIn("fr", number)}`,
  current: "actuelle",
  minor: "retouche mineure",
  withheld: "non consultable",
  withheldSince: (day) => `Cette version n’est plus consultable depuis le ${day}.`,
  withdrawn: "Elle a été retirée avec l’article.",
  earlier: "Ceci est une version antérieure de l’article, en ligne à partir du",
  toCurrent: "Lire la version actuelle",
  changes: "Ce qui a changé",
  changesAbout: (from, to) => `De la version ${numberIn("fr", from)} à la version ${numberIn("fr", to)}`,
  noChanges: "L’une de ces versions n’est pas consultable : elles ne peuvent pas être comparées.",
  sameText: "Le texte des deux versions est le même.",
  diff: {
    added: "Ajouté",
    removed: "Supprimé",
    changed: "Modifié",
    moved: "Déplacé ici",
    stoodHere: "Se trouvait ici auparavant",
    seeWhere: "Voir où",
    unchanged: "Inchangé",
  },
  cite: "Citer cet article",
  howWeWork: "Comment nous travaillons",
  statements: { corrections: "Rectificatifs", ai: "Usage de l’IA", ethics: "Déontologie" },
  more: "En savoir plus",
};
