import type { Template } from "#lib/kernel/mail/letter.ts";
import { linkPath } from "../addresses.ts";
import { LINK_HOURS } from "../lifecycle.ts";
import { wordsFor } from "./language.ts";

type Facts = { name: string; email: string; secret: string; expiresAt: Date };

/** The link that signs somebody in, for whoever asked for one at the door. */
export function signInMail({ name, email, secret, expiresAt }: Facts): Template {
  return (site) => {
    const words = wordsFor(WORDS, site.language);
    return {
      kind: "sign-in",
      to: { name, address: email },
      subject: words.subject(site.name),
      parts: [
        words.hello(name),
        words.asked(site.name),
        { link: words.open, path: linkPath("sign-in", secret) },
        words.once(Math.round(LINK_HOURS["sign-in"] * 60)),
      ],
      worthlessAt: expiresAt,
    };
  };
}

const WORDS = {
  en: {
    subject: (site: string) => `Sign in to ${site}`,
    hello: (name: string) => `Hello ${name},`,
    asked: (site: string) => `open this link to sign in to ${site}.`,
    open: "Sign in",
    once: (minutes: number) =>
      `It works once, within ${minutes} minutes. If you did not ask for it, do nothing: nobody gets in without it.`,
  },
  de: {
    subject: (site: string) => `Anmelden bei ${site}`,
    hello: (name: string) => `Guten Tag ${name},`,
    asked: (site: string) => `öffnen Sie diesen Link, um sich bei ${site} anzumelden.`,
    open: "Anmelden",
    once: (minutes: number) =>
      `Er gilt einmal, innerhalb von ${minutes} Minuten. Haben Sie ihn nicht angefordert, brauchen Sie nichts zu tun: Ohne ihn kommt niemand hinein.`,
  },
  fr: {
    subject: (site: string) => `Connexion à ${site}`,
    hello: (name: string) => `Bonjour ${name},`,
    asked: (site: string) => `ouvrez ce lien pour vous connecter à ${site}.`,
    open: "Se connecter",
    once: (minutes: number) =>
      `Il ne sert qu’une fois, dans les ${minutes} minutes. Si vous ne l’avez pas demandé, n’en faites rien : personne n’entre sans lui.`,
  },
  uk: {
    subject: (site: string) => `Вхід до ${site}`,
    hello: (name: string) => `Вітаємо, ${name}!`,
    asked: (site: string) => `Відкрийте це посилання, щоб увійти до ${site}.`,
    open: "Увійти",
    once: (minutes: number) =>
      `Воно діє один раз, протягом ${minutes} хвилин. Якщо ви його не просили, нічого не робіть: без нього ніхто не ввійде.`,
  },
  ar: {
    subject: (site: string) => `تسجيل الدخول إلى ${site}`,
    hello: (name: string) => `مرحبًا ${name}،`,
    asked: (site: string) => `افتح هذا الرابط لتسجيل الدخول إلى ${site}.`,
    open: "تسجيل الدخول",
    once: (minutes: number) => `يعمل مرة واحدة خلال ${minutes} دقيقة. إن لم تطلبه فلا تفعل شيئًا: لا يدخل أحد من دونه.`,
  },
};
