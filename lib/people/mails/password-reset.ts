import type { Template } from "#lib/kernel/mail/letter.ts";
import { linkPath } from "../addresses.ts";
import { wordsFor } from "./language.ts";

type Facts = { name: string; email: string; secret: string; expiresAt: Date };

/** The link to a new password, for whoever asked for one at the door. It works for an hour. */
export function resetMail({ name, email, secret, expiresAt }: Facts): Template {
  return (site) => {
    const words = wordsFor(WORDS, site.language);
    return {
      kind: "password-reset",
      to: { name, address: email },
      subject: words.subject(site.name),
      parts: [
        words.hello(name),
        words.asked(site.name),
        { link: words.open, path: linkPath("password-reset", secret) },
        words.once,
      ],
      worthlessAt: expiresAt,
    };
  };
}

const WORDS = {
  en: {
    subject: (site: string) => `A new password for ${site}`,
    hello: (name: string) => `Hello ${name},`,
    asked: (site: string) =>
      `somebody asked for a new password for your account at ${site}. If it was you, open this link.`,
    open: "Choose a new password",
    once: "It works once, within one hour. If it was not you, do nothing: your password stays as it is.",
  },
  de: {
    subject: (site: string) => `Ein neues Passwort für ${site}`,
    hello: (name: string) => `Guten Tag ${name},`,
    asked: (site: string) =>
      `jemand hat ein neues Passwort für Ihr Konto bei ${site} angefordert. Wenn Sie es waren, öffnen Sie diesen Link.`,
    open: "Neues Passwort wählen",
    once: "Er gilt einmal, innerhalb einer Stunde. Waren Sie es nicht, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.",
  },
  fr: {
    subject: (site: string) => `Un nouveau mot de passe pour ${site}`,
    hello: (name: string) => `Bonjour ${name},`,
    asked: (site: string) =>
      `quelqu’un a demandé un nouveau mot de passe pour votre compte chez ${site}. Si c’était vous, ouvrez ce lien.`,
    open: "Choisir un nouveau mot de passe",
    once: "Il ne sert qu’une fois, dans l’heure. Si ce n’était pas vous, n’en faites rien : votre mot de passe reste le même.",
  },
  uk: {
    subject: (site: string) => `Новий пароль для ${site}`,
    hello: (name: string) => `Вітаємо, ${name}!`,
    asked: (site: string) =>
      `Хтось попросив новий пароль для вашого облікового запису на ${site}. Якщо це були ви, відкрийте це посилання.`,
    open: "Вибрати новий пароль",
    once: "Воно діє один раз, протягом години. Якщо це були не ви, нічого не робіть: пароль залишиться таким, як був.",
  },
  ar: {
    subject: (site: string) => `كلمة مرور جديدة لـ ${site}`,
    hello: (name: string) => `مرحبًا ${name}،`,
    asked: (site: string) => `طلب أحدهم كلمة مرور جديدة لحسابك في ${site}. إن كنت أنت من طلبها فافتح هذا الرابط.`,
    open: "اختيار كلمة مرور جديدة",
    once: "يعمل مرة واحدة خلال ساعة. إن لم تكن أنت فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.",
  },
};
