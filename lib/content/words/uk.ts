import { numberIn } from "../language.ts";
import type { TextWords } from "./text-words.ts";

export const uk: TextWords = {
  note: "Примітка",
  tip: "Порада",
  warning: "Увага",
  done: "Виконано",
  toDo: "Не виконано",
  more: "Докладніше",
  gallery: (count) => `Галерея, ${numberIn("uk", count)} фото`,
  enlarge: "Збільшити зображення",
  transcript: "Розшифровка",
  download: "Завантажити",
  notes: "Примітки",
  backToText: "Назад до тексту",
  embeds: {
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
  },
};
