import type { Template } from "#lib/kernel/mail/letter.ts";
import { linkPath } from "../addresses.ts";
import { LINK_HOURS } from "../lifecycle.ts";
import { wordsFor } from "./language.ts";

type Facts = { by: string; name: string; email: string; secret: string; expiresAt: Date };

/** Asks somebody in. */
export function invitationMail({ by, name, email, secret, expiresAt }: Facts): Template {
  return (site) => {
    const words = wordsFor(WORDS, site.language);
    return {
      kind: "invitation",
      to: { name, address: email },
      subject: words.subject(by, site.name),
      parts: [
        words.hello(name),
        words.asks(by, site.name),
        { link: words.open, path: linkPath("invitation", secret) },
        words.once(LINK_HOURS.invitation / 24),
      ],
      worthlessAt: expiresAt,
    };
  };
}

const WORDS = {
  en: {
    subject: (by: string, site: string) => `${by} invites you to ${site}`,
    hello: (name: string) => `Hello ${name},`,
    asks: (by: string, site: string) => `${by} invites you to work on ${site}. Open this link to choose a password.`,
    open: "Accept the invitation",
    once: (days: number) => `It works once, within ${days} days. If you did not expect it, do nothing.`,
  },
  de: {
    subject: (by: string, site: string) => `${by} lädt Sie zu ${site} ein`,
    hello: (name: string) => `Guten Tag ${name},`,
    asks: (by: string, site: string) =>
      `${by} lädt Sie ein, bei ${site} mitzuarbeiten. Öffnen Sie diesen Link, um ein Passwort zu wählen.`,
    open: "Einladung annehmen",
    once: (days: number) =>
      `Er gilt einmal, innerhalb von ${days} Tagen. Falls Sie ihn nicht erwartet haben, brauchen Sie nichts zu tun.`,
  },
  fr: {
    subject: (by: string, site: string) => `${by} vous invite à rejoindre ${site}`,
    hello: (name: string) => `Bonjour ${name},`,
    asks: (by: string, site: string) =>
      `${by} vous invite à travailler pour ${site}. Ouvrez ce lien pour choisir un mot de passe.`,
    open: "Accepter l’invitation",
    once: (days: number) =>
      `Il ne sert qu’une fois, dans les ${days} jours. Si vous ne l’attendiez pas, vous n’avez rien à faire.`,
  },
  uk: {
    subject: (by: string, site: string) => `${by} запрошує вас до ${site}`,
    hello: (name: string) => `Вітаємо, ${name}!`,
    asks: (by: string, site: string) =>
      `${by} запрошує вас працювати над ${site}. Відкрийте це посилання, щоб вибрати пароль.`,
    open: "Прийняти запрошення",
    once: (days: number) => `Воно діє один раз, протягом ${days} днів. Якщо ви його не чекали, нічого не робіть.`,
  },
  ar: {
    subject: (by: string, site: string) => `يدعوك ${by} إلى ${site}`,
    hello: (name: string) => `مرحبًا ${name}،`,
    asks: (by: string, site: string) => `يدعوك ${by} إلى العمل في ${site}. افتح هذا الرابط لاختيار كلمة مرور.`,
    open: "قبول الدعوة",
    once: (days: number) => `يعمل مرة واحدة خلال ${days} أيام. إن لم تكن تتوقعه فلا تفعل شيئًا.`,
  },
};
