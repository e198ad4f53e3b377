import type { EmbedKind } from "./provider.ts";

/** What readers are told of an embed, in the language of the article. */
export type EmbedWords = {
  kinds: Record<EmbedKind, (provider: string) => string>;
  show: Record<EmbedKind, string>;
  notice: (provider: string) => string;
};

const en: EmbedWords = {
  kinds: {
    video: (provider) => `Video on ${provider}`,
    post: (provider) => `Post on ${provider}`,
    audio: (provider) => `Audio on ${provider}`,
    chart: (provider) => `Chart on ${provider}`,
    document: (provider) => `Document on ${provider}`,
    map: (provider) => `Map on ${provider}`,
  },
  show: {
    video: "Play it here",
    post: "Show it here",
    audio: "Play it here",
    chart: "Show it here",
    document: "Show it here",
    map: "Show it here",
  },
  notice: (provider) => `This contacts ${provider}, which may keep cookies.`,
};

const de: EmbedWords = {
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
};

const fr: EmbedWords = {
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
};

const uk: EmbedWords = {
  kinds: {
    video: (provider) => `Відео на ${provider}`,
    post: (provider) => `Допис на ${provider}`,
    audio: (provider) => `Аудіо на ${provider}`,
    chart: (provider) => `Графік на ${provider}`,
    document: (provider) => `Документ на ${provider}`,
    map: (provider) => `Карта на ${provider}`,
  },
  show: {
    video: "Дивитися тут",
    post: "Показати тут",
    audio: "Слухати тут",
    chart: "Показати тут",
    document: "Показати тут",
    map: "Показати тут",
  },
  notice: (provider) => `Це звертається до ${provider}; сервіс може зберігати файли cookie.`,
};

const ar: EmbedWords = {
  kinds: {
    video: (provider) => `فيديو على ${provider}`,
    post: (provider) => `منشور على ${provider}`,
    audio: (provider) => `تسجيل صوتي على ${provider}`,
    chart: (provider) => `رسم بياني على ${provider}`,
    document: (provider) => `وثيقة على ${provider}`,
    map: (provider) => `خريطة على ${provider}`,
  },
  show: {
    video: "شغّله هنا",
    post: "اعرضه هنا",
    audio: "شغّله هنا",
    chart: "اعرضه هنا",
    document: "اعرضه هنا",
    map: "اعرضه هنا",
  },
  notice: (provider) => `يتصل هذا بـ ${provider} الذي قد يحفظ ملفات تعريف الارتباط.`,
};

const WORDS: Record<string, EmbedWords> = { en, de, fr, uk, ar };

/** Falls back to English. */
export function embedWords(language: string): EmbedWords {
  return WORDS[language.split("-")[0]?.toLowerCase() ?? ""] ?? en;
}
