import type { DestinationWords } from "./destination-words.ts";

const FORMS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "матеріал", few: "матеріали", many: "матеріалів" };

export const uk: DestinationWords = {
  keyFacts: "Головне",
  timeline: "Хронологія",
  involved: "Хто причетний",
  guide: "З чого почати",
  series: "Цикл",
  part: (part, of) => `Частина ${part} з ${of}`,
  onlyPart: "Перша частина",
  here: "Ви тут:",
  previousPart: "Попередня частина",
  nextPart: "Наступна частина",
  related: "Читайте також",
  archive: "Архів",
  archiveAbout: "Усе, що тут опубліковано, за місяцями.",
  monthAbout: (month) => `Що опубліковано за ${month}, день за днем.`,
  stories: (count) => `${count} ${FORMS[new Intl.PluralRules("uk").select(count)] ?? "матеріалу"}`,
  otherMonths: "Інші місяці",
  contact: "Зв’язок",
  follow: "Стежити через стрічку",
};
