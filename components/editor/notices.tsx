import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice.tsx";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { AsideNotice } from "./aside-notice.tsx";
import { OfferedNotice } from "./offered-notice.tsx";
import { NO_COPY } from "./save-line.tsx";
import type { TwoTexts } from "./use-two-texts.ts";

type Props = {
  article: DeskArticle;
  twoTexts: TwoTexts;
  unreadable: boolean;
  trashed: boolean;
  editable: boolean;
  copiesFail: boolean;
  children: ReactNode;
};

/** What the writer must know before writing on. */
export function Notices({ article, twoTexts, unreadable, trashed, editable, copiesFail, children }: Props) {
  const { aside, throwAway } = twoTexts;
  return (
    <div className="notices">
      {unreadable && (
        <Notice tone="error">
          This text holds something that this version of Standfirst cannot show, so it is open for reading only and
          nothing of it is lost. Ask an admin to update Standfirst.
        </Notice>
      )}
      {trashed && <Notice>This article is in the trash. Take it out to write on.</Notice>}
      {!article.may.edit && !trashed && <Notice>You may read this article, not change it.</Notice>}
      {copiesFail && <Notice tone="error">{NO_COPY.trim()}</Notice>}
      {children}
      <OfferedNotice twoTexts={twoTexts} editable={editable} />
      {aside.map((text) => (
        <AsideNotice key={text.key} aside={text} onThrowAway={() => throwAway(text)} />
      ))}
    </div>
  );
}
