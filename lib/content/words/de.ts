import { counted } from "./plural.ts";
import type { TextWords } from "./text-words.ts";

export const de: TextWords = {
  note: "Hinweis",
  tip: "Tipp",
  warning: "Achtung",
  done: "Erledigt",
  toDo: "Offen",
  more: "Mehr",
  gallery: counted("de", { one: "Galerie, # Bild", other: "Galerie, # Bilder" }),
  enlarge: "Bild vergrößern",
  transcript: "Abschrift",
  download: "Herunterladen",
  notes: "Anmerkungen",
  backToText: "Zurück zum Text",
  embeds: {
    kinds: {
      video: (provider) => `Video bei ${provider}`,
      post: (provider) => `Beitrag bei ${provider}`,
      audio: (provider) => `Ton bei ${provider}`,
      chart: (provider) => `Grafik bei ${provider}`,
      document: (provider) => `Dokument bei ${provider}`,
      map: (provider) => `Karte bei ${provider}`,
    },
    show: {
      video: "Hier abspielen",
      post: "Hier zeigen",
      audio: "Hier abspielen",
      chart: "Hier zeigen",
      document: "Hier zeigen",
      map: "Hier zeigen",
    },
    notice: (provider) => `Dabei erfährt ${provider} von Ihrem Besuch und kann Cookies setzen.`,
  },
};
