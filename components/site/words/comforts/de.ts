import type { ComfortWords } from "./comfort-words.ts";

export const de: ComfortWords = {
  contents: "Inhalt",
  size: "Schriftgröße",
  sizes: {
    normal: "normal",
    large: "groß",
    larger: "größer",
    small: "klein",
  },
  listen: {
    start: "Vorlesen",
    pause: "Pause",
    goOn: "Weiter",
    stop: "Beenden",
  },
  save: {
    save: "Merken",
    saved: "Gemerkt",
    refused: "Dieser Browser behält nichts",
  },
  list: {
    title: "Gemerkte Beiträge",
    about: "Nur in diesem Browser gespeichert. Niemand sonst kennt diese Liste, und jedes Gerät hat seine eigene.",
    none: "Noch ist nichts gemerkt. „Merken“ steht über jedem Beitrag.",
    scriptless:
      "Diese Liste macht Ihr Browser mit einem Skript, und Skripte sind hier ausgeschaltet. Alles andere auf dieser Website lässt sich ohne sie lesen.",
    since: "Gemerkt am",
    remove: "Entfernen",
    gone: "Nicht mehr veröffentlicht",
    forget: "Alles vergessen, was diese Website in diesem Browser behält",
    forgotten: "Es ist nichts mehr gespeichert.",
  },
  fresh: "Neu",
  offline: {
    title: "Es besteht keine Verbindung",
    text: "Diese Seite konnte nicht geladen werden. Was Sie sich gemerkt haben, lässt sich hier lesen.",
    again: "Noch einmal versuchen",
    copy: "Sie lesen die Kopie, die dieser Browser behalten hat, weil keine Verbindung besteht. Der Beitrag kann seither berichtigt worden sein.",
  },
  keys: {
    title: "Tasten",
    search: "Suche",
    save: "Merken, oder nicht mehr merken",
    size: "Schriftgröße",
    listen: "Vorlesen, Pause",
    help: "Diese Tasten",
    inArticles: "Bei einem Beitrag",
    use: "Diese Tasten benutzen",
    close: "Schließen",
  },
};
