import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { AsideNotice } from "./aside-notice.tsx";
import { Clock } from "./clock.tsx";
import type { TwoTexts } from "./use-two-texts.ts";

type Props = { article: DeskArticle; twoTexts: TwoTexts; unreadable: boolean; trashed: boolean };

/** What the writer must know before writing on. */
export function Notices({ article, twoTexts, unreadable, trashed }: Props) {
  const { offered, offeredIsOld, restore, discard, aside, throwAway } = twoTexts;
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
      {offered && article.may.edit && (
        <Notice>
          <p>
            You have unsaved text from <Clock at={offered.at} />.
            {offeredIsOld && " The article was saved since then; what stands here now will be set aside, not lost."}
          </p>
          <p className="notice-acts">
            <Button onClick={restore}>Restore it</Button>
            <Button look="plain" onClick={discard}>
              Discard it
            </Button>
          </p>
        </Notice>
      )}
      {aside.map((text) => (
        <AsideNotice key={text.at} aside={text} onThrowAway={() => throwAway(text)} />
      ))}
    </div>
  );
}
