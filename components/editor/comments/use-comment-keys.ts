import { useEffect, useRef } from "react";
import { isPressed } from "#components/desk/keys/shortcut.ts";
import { useActs } from "#components/desk/palette/use-acts.ts";
import { beginComment } from "./comment-calls.ts";
import { COMMENT, NEXT, PANEL, PREVIOUS } from "./comment-keys.ts";
import type { Comments } from "./use-comments.ts";

/** What the keyboard and the palette do with comments, also where one only reads. */
export function useCommentKeys(comments: Comments): void {
  const latest = useRef(comments);
  latest.current = comments;
  const { may } = comments;
  useEffect(() => {
    if (!may) return;
    const inComposer = ({ target }: Event) => target instanceof Element && target.closest(".composer") !== null;
    const keys = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const { step, show, open } = latest.current;
      const act = [
        { keys: COMMENT, run: () => inComposer(event) || beginComment() },
        { keys: NEXT, run: () => step(1) },
        { keys: PREVIOUS, run: () => step(-1) },
        { keys: PANEL, run: () => show(!open) },
      ].find((each) => isPressed(each.keys, event));
      if (!act) return;
      event.preventDefault();
      act.run();
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [may]);
  const on = (field: string) => () => beginComment(field);
  useActs(
    may
      ? [
          { name: "Comment on the selected words", words: "note remark", keys: COMMENT, run: () => beginComment() },
          { name: "Comment on the article", words: "note", run: () => comments.begin({ on: "article" }) },
          { name: "Comment on the title", words: "note", onlyAsked: true, run: on("title") },
          { name: "Comment on the standfirst", words: "note", onlyAsked: true, run: on("standfirst") },
          { name: "Next comment", keys: NEXT, onlyAsked: true, run: () => comments.step(1) },
          {
            name: comments.open ? "Close the comments" : "Open the comments",
            keys: PANEL,
            run: () => comments.show(!comments.open),
          },
        ]
      : [],
  );
}
