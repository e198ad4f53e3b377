import { ar as comforts } from "./comforts/ar.ts";
import { ar as record } from "./record/ar.ts";
import type { Words } from "./words.ts";

export const ar: Words = {
  skip: "انتقل إلى النص",
  home: "الرئيسية",
  sections: "الأقسام",
  breadcrumb: "مسار التصفح",
  kinds: { news: "أخبار", analysis: "تحليل", opinion: "رأي", interview: "مقابلة", explainer: "شرح" },
  by: "بقلم",
  updated: "حُدّث",
  minutes: (count) => `مدة القراءة: ${count} د`,
  copyLink: "نسخ الرابط",
  linkCopied: "نُسخ الرابط",
  share: "مشاركة",
  topics: "الموضوعات",
  topic: "موضوع",
  inThisSection: "المزيد في هذا القسم",
  previous: "قبل هذا",
  next: "بعد هذا",
  newer: "الأحدث",
  older: "الأقدم",
  pages: "الصفحات",
  firstPage: "العودة إلى الأحدث",
  nothingYet: "لم يُنشر شيء هنا بعد.",
  noMore: "لا شيء في هذه الصفحة من القائمة.",
  latest: "أحدث المقالات",
  mostRead: "الأكثر قراءة",
  missingTitle: "لا توجد صفحة على هذا العنوان",
  missingText: "ربما نُقلت الصفحة أو سُحبت، أو أن في العنوان خطأ. يمكنك المتابعة من هنا.",
  gone: {
    title: "أُزيلت هذه الصفحة نهائيًا",
    text: "كانت على هذا العنوان ثم أُزيلت، ولن تعود.",
    why: "السبب",
  },
  withheld: {
    title: "لا يمكن عرض هذه الصفحة لأسباب قانونية",
    text: "كانت على هذا العنوان، وقد أُلزِمنا بإزالتها.",
    why: "السبب",
    by: "بطلب من",
  },
  sampleEdition: "عدد نموذجي. البلدان والأشخاص والأحداث فيه متخيَّلة.",
  sampleArticle: "هذا المقال جزء من العدد النموذجي، وما يرويه متخيَّل.",
  theme: "الألوان",
  themes: { auto: "تلقائي", light: "فاتح", dark: "داكن" },
  feeds: "خلاصة",
  pictures: { close: "إغلاق", previous: "الصورة السابقة", next: "الصورة التالية", whole: "الحجم الكامل" },
  record,
  comforts,
  search: {
    find: "بحث",
    hint: "علامتا «التنصيص» تُبقيان العبارة متصلة، والناقص يستبعد كلمة: محادثات -نفط",
    narrow: "تضييق البحث",
    section: "القسم",
    kind: "النوع",
    author: "الكاتب",
    from: "من",
    to: "إلى",
    all: "الكل",
    apply: "تطبيق",
    remove: (name) => `إزالة: ${name}`,
    order: "الترتيب",
    orders: { relevance: "الأكثر صلة", newest: "الأحدث" },
    count: (count, isMore) => {
      if (isMore) return `أكثر من ${count} نتيجة`;
      const form = new Intl.PluralRules("ar").select(count);
      if (form === "zero") return "لا نتائج";
      if (form === "one") return "نتيجة واحدة";
      if (form === "two") return "نتيجتان";
      return `${count} ${form === "few" ? "نتائج" : "نتيجة"}`;
    },
    nothingFor: "لم يُعثر على شيء عن:",
    instead: "المعروض بدلًا منه:",
    exactly: "البحث تحديدًا عن:",
    meant: "هل تقصد:",
    unknown: "لا يرد في أي نص منشور:",
    oneOf: "لا يوجد نص يضم كل هذه الكلمات. ابحث عن إحداها:",
    everything: "البحث في كل شيء",
    more: "مزيد من النتائج",
    first: "العودة إلى النتائج الأولى",
  },
};
