import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useState } from "react";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { createWriter } from "./document-json.ts";
import { type Address, addressAtOpening, afterTitle, afterTyping, tidied } from "./slug-suggestion.ts";
import { type Fields, fieldsIn, type Text } from "./text.ts";

export type ArticleText = {
  fields: Fields;
  change: (patch: Partial<Fields>) => void;
  /** Puts a whole other text on the screen: a restored copy, or the one somebody else saved. */
  replace: (text: Text, editor: Editor | null) => void;
  /** What would be saved now. */
  read: (editor: Editor | null) => Text;
};

/** The fields of the article on the screen. Nothing that the server answers changes them. */
export function useArticleText(article: DeskArticle): ArticleText {
  const published = article.publishedAt !== null;
  const [fields, setFields] = useState<Fields>(() => fieldsIn(article.content));
  // Saving reads between two renders, so the newest is kept beside the state.
  const latest = useRef(fields);
  const address = useRef<Address>(addressAtOpening(article.content, published));
  const body = useRef(JSON.stringify(article.content.body));
  const writer = useRef(createWriter());

  const put = useCallback((next: Fields) => {
    latest.current = next;
    setFields(next);
  }, []);

  const change = useCallback(
    (patch: Partial<Fields>) => {
      if (patch.slug !== undefined) address.current = afterTyping(patch.slug, published);
      const next = { ...latest.current, ...patch };
      if (patch.title !== undefined) address.current = afterTitle(address.current, next.title, next.language);
      put(address.current.followsTitle || patch.slug !== undefined ? { ...next, slug: address.current.slug } : next);
    },
    [put, published],
  );

  const replace = useCallback(
    (text: Text, editor: Editor | null) => {
      address.current = addressAtOpening(text, published);
      body.current = text.body;
      editor?.commands.setContent(JSON.parse(text.body), { emitUpdate: false });
      put(fieldsIn(text));
    },
    [put, published],
  );

  const read = useCallback((editor: Editor | null): Text => {
    const { slug, language } = latest.current;
    if (editor && !editor.isDestroyed) body.current = writer.current(editor.state.doc);
    return { ...latest.current, slug: tidied(slug, language), body: body.current };
  }, []);

  return { fields, change, replace, read };
}
