import { numberIn } from "../language.ts";
import type { TextWords } from "./text-words.ts";

export const ar: TextWords = {
  note: "ملاحظة",
  tip: "نصيحة",
  warning: "تنبيه",
  done: "تمّ",
  toDo: "لم يتم بعد",
  more: "المزيد",
  gallery: (count) => `معرض صور، عددها ${numberIn("ar", count)}`,
  enlarge: "تكبير الصورة",
  transcript: "النص المكتوب",
  download: "تنزيل",
  notes: "الحواشي",
  backToText: "العودة إلى النص",
  embeds: {
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
  },
};
