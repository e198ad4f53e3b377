/** What the renderer itself says to readers, in the language of the document. */
export type ContentWords = {
  note: string;
  tip: string;
  warning: string;
  done: string;
  toDo: string;
  /** The line of a passage to unfold that nobody gave a line of its own. */
  more: string;
  /** What several pictures as one block are called by readers who listen. */
  gallery: (count: number) => string;
  /** Of the link from a picture to the same picture, larger. */
  enlarge: string;
  /** The line behind which the words of a recording are. */
  transcript: string;
  download: string;
  notes: string;
  /** Of the link from a note to where it is cited. */
  backToText: string;
};

const en: ContentWords = {
  note: "Note",
  tip: "Tip",
  warning: "Warning",
  done: "Done",
  toDo: "To do",
  more: "More",
  gallery: (count) => `Gallery, ${count} ${count === 1 ? "picture" : "pictures"}`,
  enlarge: "Enlarge the picture",
  transcript: "Transcript",
  download: "Download",
  notes: "Notes",
  backToText: "Back to the text",
};

const LANGUAGES: Record<string, ContentWords> = {
  ar: {
    note: "ملاحظة",
    tip: "نصيحة",
    warning: "تنبيه",
    done: "تمّ",
    toDo: "لم يتم بعد",
    more: "المزيد",
    gallery: (count) => `معرض صور، عددها ${count}`,
    enlarge: "تكبير الصورة",
    transcript: "النص المكتوب",
    download: "تنزيل",
    notes: "الحواشي",
    backToText: "العودة إلى النص",
  },
  de: {
    note: "Hinweis",
    tip: "Tipp",
    warning: "Achtung",
    done: "Erledigt",
    toDo: "Offen",
    more: "Mehr",
    gallery: (count) => `Galerie, ${count} ${count === 1 ? "Bild" : "Bilder"}`,
    enlarge: "Bild vergrößern",
    transcript: "Abschrift",
    download: "Herunterladen",
    notes: "Anmerkungen",
    backToText: "Zurück zum Text",
  },
  en,
  fr: {
    note: "À noter",
    tip: "Conseil",
    warning: "Attention",
    done: "Fait",
    toDo: "À faire",
    more: "En savoir plus",
    gallery: (count) => `Galerie, ${count} ${count === 1 ? "image" : "images"}`,
    enlarge: "Agrandir l’image",
    transcript: "Transcription",
    download: "Télécharger",
    notes: "Notes",
    backToText: "Retour au texte",
  },
  uk: {
    note: "Примітка",
    tip: "Порада",
    warning: "Увага",
    done: "Виконано",
    toDo: "Не виконано",
    more: "Докладніше",
    gallery: (count) => `Галерея, ${count} фото`,
    enlarge: "Збільшити зображення",
    transcript: "Розшифровка",
    download: "Завантажити",
    notes: "Примітки",
    backToText: "Назад до тексту",
  },
};

/** English where nobody has translated them yet. */
export function contentWords(language: string): ContentWords {
  return LANGUAGES[language.toLowerCase().split("-")[0] as string] ?? en;
}
