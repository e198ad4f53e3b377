import type { NoticeKind } from "#db/vocabulary.ts";
import type { Part, Template } from "#lib/kernel/mail/letter.ts";
import { wordsFor } from "#lib/people/mails/language.ts";
import { type NoticeFacts, noticePath } from "../sentence.ts";
import { NOTICE_WORDS } from "./words.ts";

export const NOTICES_MAIL = "notices";

type Told = NoticeFacts & { articleId: string; commentId: string | null };
type Facts = { name: string; email: string; notices: readonly Told[] };

/** More are counted, and not told one by one. */
const MOST_TOLD = 25;

/** Several notices in one mail, the oldest first, each with the way to its place. */
export function noticesMail({ name, email, notices }: Facts): Template {
  return (site) => {
    const words = wordsFor(NOTICE_WORDS, site.language);
    const shown = notices.slice(0, MOST_TOLD);
    const [first] = notices;
    const more = notices.length - shown.length;
    return {
      kind: NOTICES_MAIL,
      to: { name, address: email },
      subject:
        notices.length === 1 && first
          ? sentence(words.kinds, words.untitled, first)
          : words.subject(notices.length, site.name),
      parts: [
        words.hello(name),
        ...shown.flatMap((notice): Part[] => {
          const said = sentence(words.kinds, words.untitled, notice);
          const quote = notice.words.trim();
          return [quote ? `${said}\n“${quote}”` : said, { link: words.open, path: noticePath(notice) }];
        }),
        ...(more > 0 ? [words.more(more)] : []),
        { link: words.choose, path: "/admin/notices/wishes" },
      ],
    };
  };
}

type Kinds = Record<NoticeKind, (by: string, title: string) => string>;

function sentence(kinds: Kinds, untitled: string, { kind, by, title }: Told): string {
  return kinds[kind](by ?? "–", title.trim() || untitled);
}
