import { useEffect } from "react";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { fieldId } from "./fields-props.ts";

/** On an article in which nothing is written yet the cursor waits in the title, unless somebody is elsewhere already. */
export function useBlankPage({ content, may }: Pick<DeskArticle, "content" | "may">): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it was opened, not what becomes of it
  useEffect(() => {
    const { title, standfirst, body } = content;
    const isBlank = !title && !standfirst && body.content.length === 1 && !body.content[0]?.content;
    if (!isBlank || !may.edit || document.activeElement !== document.body) return;
    document.getElementById(fieldId("title"))?.focus({ preventScroll: true });
  }, []);
}
