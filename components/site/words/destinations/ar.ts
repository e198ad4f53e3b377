import type { DestinationWords } from "./destination-words.ts";

const FORMS: Record<Intl.LDMLPluralRule, (count: number) => string> = {
  zero: () => "لا مواد",
  one: () => "مادة واحدة",
  two: () => "مادتان",
  few: (count) => `${count} مواد`,
  many: (count) => `${count} مادة`,
  other: (count) => `${count} مادة`,
};

export const ar: DestinationWords = {
  keyFacts: "أبرز الحقائق",
  timeline: "تسلسل زمني",
  involved: "الأطراف المعنية",
  guide: "من أين تبدأ",
  series: "سلسلة",
  part: (part, of) => `الجزء ${part} من ${of}`,
  onlyPart: "الجزء الأول",
  here: "أنت هنا:",
  previousPart: "الجزء السابق",
  nextPart: "الجزء التالي",
  related: "مواد ذات صلة",
  archive: "الأرشيف",
  archiveAbout: "كل ما نُشر هنا، شهرًا بشهر.",
  monthAbout: (month) => `ما نُشر في ${month}، يومًا بيوم.`,
  stories: (count) => FORMS[new Intl.PluralRules("ar").select(count)](count),
  otherMonths: "أشهر أخرى",
  contact: "للتواصل",
  follow: "تابع عبر الخلاصة",
};
