import { counted } from "./plural.ts";
import type { TextWords } from "./text-words.ts";

export const fr: TextWords = {
  note: "À noter",
  tip: "Conseil",
  warning: "Attention",
  done: "Fait",
  toDo: "À faire",
  more: "En savoir plus",
  gallery: counted("fr", { one: "Galerie, # image", other: "Galerie, # images" }),
  enlarge: "Agrandir l’image",
  transcript: "Transcription",
  download: "Télécharger",
  notes: "Notes",
  backToText: "Retour au texte",
  embeds: {
    kinds: {
      video: (provider) => `Vidéo sur ${provider}`,
      post: (provider) => `Publication sur ${provider}`,
      audio: (provider) => `Audio sur ${provider}`,
      chart: (provider) => `Graphique sur ${provider}`,
      document: (provider) => `Document sur ${provider}`,
      map: (provider) => `Carte sur ${provider}`,
    },
    show: {
      video: "Lire ici",
      post: "Afficher ici",
      audio: "Écouter ici",
      chart: "Afficher ici",
      document: "Afficher ici",
      map: "Afficher ici",
    },
    notice: (provider) => `${provider} sera contacté et peut déposer des cookies.`,
  },
};
