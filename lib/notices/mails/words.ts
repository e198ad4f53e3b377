import type { NoticeKind } from "#db/vocabulary.ts";

type Words = {
  subject: (count: number, site: string) => string;
  hello: (name: string) => string;
  untitled: string;
  open: string;
  more: (count: number) => string;
  choose: string;
  kinds: Record<NoticeKind, (by: string, title: string) => string>;
};

/** Where a language bends the verb to who did something, the sentence does without one. */
export const NOTICE_WORDS: Record<string, Words> & { en: Words } = {
  en: {
    subject: (count, site) => `${count} notices from ${site}`,
    hello: (name) => `Hello ${name},`,
    untitled: "an untitled article",
    open: "Open it",
    more: (count) => `And ${count} more, which are in the desk under Notices.`,
    choose: "Choose what you are mailed",
    kinds: {
      assigned: (by, title) => `${by} gave you “${title}”`,
      "review-asked": (by, title) => `${by} asks you to look at “${title}”`,
      "review-answered": (by, title) => `${by} answered on “${title}”`,
      mentioned: (by, title) => `${by} mentioned you in a comment on “${title}”`,
      commented: (by, title) => `${by} commented on “${title}”`,
      due: (_, title) => `“${title}” is due`,
      "schedule-failed": (_, title) => `What was scheduled for “${title}” could not be done`,
    },
  },
  de: {
    subject: (count, site) => `${count} Hinweise von ${site}`,
    hello: (name) => `Guten Tag ${name},`,
    untitled: "ein Artikel ohne Titel",
    open: "Öffnen",
    more: (count) => `Und ${count} weitere, die in der Redaktion unter „Notices“ stehen.`,
    choose: "Wählen, was per Mail kommt",
    kinds: {
      assigned: (by, title) => `${by} hat Ihnen „${title}“ gegeben`,
      "review-asked": (by, title) => `${by} bittet Sie, „${title}“ anzusehen`,
      "review-answered": (by, title) => `${by} hat zu „${title}“ geantwortet`,
      mentioned: (by, title) => `${by} hat Sie in einem Kommentar zu „${title}“ erwähnt`,
      commented: (by, title) => `${by} hat „${title}“ kommentiert`,
      due: (_, title) => `„${title}“ ist fällig`,
      "schedule-failed": (_, title) => `Was für „${title}“ geplant war, konnte nicht ausgeführt werden`,
    },
  },
  fr: {
    subject: (count, site) => `${count} avis de ${site}`,
    hello: (name) => `Bonjour ${name},`,
    untitled: "un article sans titre",
    open: "Ouvrir",
    more: (count) => `Et ${count} autres, à lire dans la rédaction sous « Notices ».`,
    choose: "Choisir ce qui vous est envoyé",
    kinds: {
      assigned: (by, title) => `${by} vous a confié « ${title} »`,
      "review-asked": (by, title) => `${by} vous demande de relire « ${title} »`,
      "review-answered": (by, title) => `${by} a répondu au sujet de « ${title} »`,
      mentioned: (by, title) => `${by} vous mentionne dans un commentaire sur « ${title} »`,
      commented: (by, title) => `${by} a commenté « ${title} »`,
      due: (_, title) => `« ${title} » arrive à échéance`,
      "schedule-failed": (_, title) => `Ce qui était prévu pour « ${title} » n’a pas pu être fait`,
    },
  },
  uk: {
    subject: (count, site) => `Сповіщення від ${site}: ${count}`,
    hello: (name) => `Вітаємо, ${name}!`,
    untitled: "стаття без назви",
    open: "Відкрити",
    more: (count) => `І ще ${count}: вони в редакції, у розділі «Notices».`,
    choose: "Вибрати, про що надсилати листи",
    kinds: {
      assigned: (by, title) => `${by} доручає вам «${title}»`,
      "review-asked": (by, title) => `${by} просить вас переглянути «${title}»`,
      "review-answered": (by, title) => `${by} відповідає щодо «${title}»`,
      mentioned: (by, title) => `${by} згадує вас у коментарі до «${title}»`,
      commented: (by, title) => `${by} коментує «${title}»`,
      due: (_, title) => `Настав строк для «${title}»`,
      "schedule-failed": (_, title) => `Заплановане для «${title}» не вдалося виконати`,
    },
  },
  ar: {
    subject: (count, site) => `إشعارات من ${site}: ${count}`,
    hello: (name) => `مرحبًا ${name}،`,
    untitled: "مقال بلا عنوان",
    open: "فتح",
    more: (count) => `وهناك ${count} أخرى تجدها في غرفة التحرير تحت «Notices».`,
    choose: "اختيار ما يصلك بالبريد",
    kinds: {
      assigned: (by, title) => `أُسند إليك «${title}» من ${by}`,
      "review-asked": (by, title) => `طلب مراجعة «${title}» من ${by}`,
      "review-answered": (by, title) => `رد من ${by} بشأن «${title}»`,
      mentioned: (by, title) => `ورد ذكرك في تعليق من ${by} على «${title}»`,
      commented: (by, title) => `تعليق جديد من ${by} على «${title}»`,
      due: (_, title) => `حان موعد «${title}»`,
      "schedule-failed": (_, title) => `تعذّر تنفيذ ما كان مقررًا لـ «${title}»`,
    },
  },
};
