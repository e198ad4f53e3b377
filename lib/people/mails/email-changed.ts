import type { Template } from "#lib/kernel/mail/letter.ts";
import { wordsFor } from "./language.ts";

type Facts = { name: string; email: string; to: string };

/** To the old address, which may be the only one that its owner still reads. */
export function emailChangedMail({ name, email, to }: Facts): Template {
  return (site) => {
    const words = wordsFor(WORDS, site.language);
    return {
      kind: "email-changed",
      to: { name, address: to },
      subject: words.subject(site.name),
      parts: [words.hello(name), words.changed(site.name, email), words.otherwise(site.name)],
    };
  };
}

const WORDS = {
  en: {
    subject: (site: string) => `Your e-mail at ${site} was changed`,
    hello: (name: string) => `Hello ${name},`,
    changed: (site: string, email: string) =>
      `your account at ${site} now signs in with ${email} instead of this address.`,
    otherwise: (site: string) =>
      `If you know of it, there is nothing to do. If you do not, tell an admin of ${site} at once.`,
  },
  de: {
    subject: (site: string) => `Ihre E-Mail-Adresse bei ${site} wurde geändert`,
    hello: (name: string) => `Guten Tag ${name},`,
    changed: (site: string, email: string) =>
      `Ihr Konto bei ${site} meldet sich jetzt mit ${email} an statt mit dieser Adresse.`,
    otherwise: (site: string) =>
      `Wissen Sie davon, ist nichts zu tun. Wenn nicht, sagen Sie es sofort einem Admin von ${site}.`,
  },
  fr: {
    subject: (site: string) => `Votre adresse e-mail chez ${site} a été changée`,
    hello: (name: string) => `Bonjour ${name},`,
    changed: (site: string, email: string) =>
      `votre compte chez ${site} se connecte désormais avec ${email} au lieu de cette adresse.`,
    otherwise: (site: string) =>
      `Si vous le savez, il n’y a rien à faire. Sinon, prévenez tout de suite un admin de ${site}.`,
  },
  uk: {
    subject: (site: string) => `Вашу електронну адресу на ${site} змінено`,
    hello: (name: string) => `Вітаємо, ${name}!`,
    changed: (site: string, email: string) =>
      `Ваш обліковий запис на ${site} тепер входить з ${email} замість цієї адреси.`,
    otherwise: (site: string) =>
      `Якщо ви про це знаєте, нічого робити не треба. Якщо ні, негайно повідомте адміністратора ${site}.`,
  },
  ar: {
    subject: (site: string) => `تغيّر بريدك الإلكتروني في ${site}`,
    hello: (name: string) => `مرحبًا ${name}،`,
    changed: (site: string, email: string) => `يسجّل حسابك في ${site} الدخول الآن بـ ${email} بدلًا من هذا العنوان.`,
    otherwise: (site: string) => `إن كنت تعلم بذلك فلا شيء عليك. وإلا فأخبر أحد مسؤولي ${site} فورًا.`,
  },
};
