import type { ComfortWords } from "./comfort-words.ts";

export const fr: ComfortWords = {
  contents: "Sommaire",
  size: "Taille du texte",
  sizes: {
    normal: "normale",
    large: "grande",
    larger: "plus grande",
    small: "petite",
  },
  listen: {
    start: "Écouter",
    pause: "Pause",
    goOn: "Reprendre",
    stop: "Arrêter",
  },
  save: {
    save: "Garder",
    saved: "Gardé",
    refused: "Ce navigateur ne garde rien",
  },
  list: {
    title: "Articles gardés",
    about:
      "Conservés dans ce navigateur seulement. Personne d’autre ne connaît cette liste, et chaque appareil a la sienne.",
    none: "Rien n’est encore gardé. « Garder » se trouve au-dessus de chaque article.",
    scriptless:
      "Votre navigateur compose cette liste par un script, et les scripts sont désactivés ici. Tout le reste de ce site se lit sans eux.",
    since: "Gardé le",
    remove: "Retirer",
    gone: "N’est plus publié",
    forget: "Oublier tout ce que ce site garde dans ce navigateur",
    forgotten: "Plus rien n’est gardé.",
  },
  fresh: "Nouveau",
  offline: {
    title: "Il n’y a pas de connexion",
    text: "Cette page n’a pas pu être chargée. Ce que vous aviez gardé peut se lire ici.",
    again: "Réessayer",
    copy: "Vous lisez la copie que ce navigateur a gardée, faute de connexion. L’article a pu être corrigé depuis.",
  },
  keys: {
    title: "Raccourcis",
    search: "Recherche",
    save: "Garder, ou ne plus garder",
    size: "Taille du texte",
    listen: "Écouter, pause",
    help: "Ces raccourcis",
    inArticles: "Sur un article",
    use: "Utiliser ces raccourcis",
    close: "Fermer",
  },
};
