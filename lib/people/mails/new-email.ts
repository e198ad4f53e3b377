import type { Template } from "#lib/kernel/mail/letter.ts";
import { linkPath } from "../addresses.ts";
import { LINK_HOURS } from "../lifecycle.ts";
import { wordsFor } from "./language.ts";

type Facts = { name: string; email: string; secret: string; expiresAt: Date };

/** Goes to the new address: opening the link proves that it is one's own. */
export function newEmailMail({ name, email, secret, expiresAt }: Facts): Template {
  return (site) => {
    const words = wordsFor(WORDS, site.language);
    return {
      kind: "new-email",
      to: { name, address: email },
      subject: words.subject(site.name),
      parts: [
        words.hello(name),
        words.asked(site.name),
        { link: words.open, path: linkPath("new-email", secret) },
        words.once(LINK_HOURS["new-email"]),
      ],
      worthlessAt: expiresAt,
    };
  };
}

const WORDS = {
  en: {
    subject: (site: string) => `Your e-mail at ${site}`,
    hello: (name: string) => `Hello ${name},`,
    asked: (site: string) => `open this link to sign in to ${site} with this e-mail from now on.`,
    open: "Use this e-mail",
    once: (hours: number) => `It works once, within ${hours} hours. If you did not ask for it, do nothing.`,
  },
  de: {
    subject: (site: string) => `Ihre E-Mail-Adresse bei ${site}`,
    hello: (name: string) => `Guten Tag ${name},`,
    asked: (site: string) => `öffnen Sie diesen Link, um sich künftig mit dieser Adresse bei ${site} anzumelden.`,
    open: "Diese Adresse verwenden",
    once: (hours: number) =>
      `Er gilt einmal, innerhalb von ${hours} Stunden. Haben Sie ihn nicht angefordert, brauchen Sie nichts zu tun.`,
  },
  fr: {
    subject: (site: string) => `Votre adresse e-mail chez ${site}`,
    hello: (name: string) => `Bonjour ${name},`,
    asked: (site: string) => `ouvrez ce lien pour vous connecter désormais à ${site} avec cette adresse.`,
    open: "Utiliser cette adresse",
    once: (hours: number) =>
      `Il ne sert qu’une fois, dans les ${hours} heures. Si vous ne l’avez pas demandé, n’en faites rien.`,
  },
  uk: {
    subject: (site: string) => `Ваша електронна адреса на ${site}`,
    hello: (name: string) => `Вітаємо, ${name}!`,
    asked: (site: string) => `Відкрийте це посилання, щоб надалі входити до ${site} з цією адресою.`,
    open: "Використовувати цю адресу",
    once: (hours: number) => `Воно діє один раз, протягом ${hours} годин. Якщо ви його не просили, нічого не робіть.`,
  },
  ar: {
    subject: (site: string) => `بريدك الإلكتروني في ${site}`,
    hello: (name: string) => `مرحبًا ${name}،`,
    asked: (site: string) => `افتح هذا الرابط لتسجيل الدخول إلى ${site} بهذا البريد من الآن فصاعدًا.`,
    open: "استخدام هذا البريد",
    once: (hours: number) => `يعمل مرة واحدة خلال ${hours} ساعة. إن لم تطلبه فلا تفعل شيئًا.`,
  },
};
