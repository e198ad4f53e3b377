import type { Editor } from "@tiptap/core";
import { embedAt } from "#lib/content/embeds/providers.ts";
import type { PageCard } from "#lib/links/requests.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { embedFor, lineFor } from "./address-blocks.ts";
import { askForPage } from "./ask-desk.ts";
import { blockWithId, type Placed, replaceBlock } from "./block-places.ts";
import { note } from "./quiet-notes.ts";

/** What is known of a card while its page is looked at, and after that went wrong. */
export type Look = { state: "looking" } | { state: "failed"; message: string };

/** The pages that an open editor is having looked at, by the id of their block. */
export type PageLooks = {
  /** Fills what the writer has not written. A card that was just put in and cannot be filled becomes a plain link. */
  start: (editor: Editor, id: string, isNew: boolean) => void;
  of: (id: string) => Look | undefined;
  /** Calls back when something is heard of a block; answers how to stop. */
  listen: (id: string, heard: () => void) => () => void;
};

export function createPageLooks(shelf: PictureShelf): PageLooks {
  const looks = new Map<string, Look>();
  const ears = new Map<string, () => void>();

  function tell(id: string, look: Look | undefined): void {
    if (look) looks.set(id, look);
    else looks.delete(id);
    ears.get(id)?.();
  }

  async function start(editor: Editor, id: string, isNew: boolean): Promise<void> {
    const url = blockWithId(editor, id)?.node.attrs.url;
    if (!url || looks.get(id)?.state === "looking") return;
    tell(id, { state: "looking" });
    const told = await askForPage(url);
    if (editor.isDestroyed) return;
    const block = blockWithId(editor, id);
    tell(id, told.ok ? undefined : { state: "failed", message: told.message });
    // The writer may have removed it or led it elsewhere meanwhile.
    if (!block || block.node.attrs.url !== url) return;
    if (told.ok) fill(editor, block, told.page, shelf, isNew);
    else if (isNew && block.node.type.name === "linkCard") giveUp(editor, block, told.message);
  }

  return {
    start: (editor, id, isNew) => void start(editor, id, isNew),
    of: (id) => looks.get(id),
    listen(id, heard) {
      ears.set(id, heard);
      return () => void (ears.get(id) === heard && ears.delete(id));
    },
  };
}

function fill(editor: Editor, block: Placed, page: PageCard, shelf: PictureShelf, isNew: boolean): void {
  if (page.thumbnail) shelf.add(page.thumbnail);
  const { attrs, type } = block.node;
  const found = { title: page.title, description: page.description, site: page.site, thumbnailId: page.thumbnail?.id };
  const news = Object.entries(found).filter(([name, value]) => value && name in attrs && (!isNew || !attrs[name]));
  const tr = editor.state.tr.setMeta("addToHistory", false);
  // Attribute by attribute: a replaced block could not be undone any more.
  for (const [name, value] of news) tr.setNodeAttribute(block.at, name, value);
  if (tr.docChanged) editor.view.dispatch(tr);
  // A short address shows only now what it leads to.
  const isEmbed = isNew && type.name === "linkCard" && embedAt(page.address);
  const filled = isEmbed && blockWithId(editor, String(attrs.id));
  const embed = filled && embedFor(editor.schema, withAddress(filled.node, page.address));
  if (filled && embed) replaceBlock(editor, filled, embed);
}

function withAddress(node: Placed["node"], url: string): Placed["node"] {
  return node.type.create({ ...node.attrs, url });
}

function giveUp(editor: Editor, block: Placed, message: string): void {
  replaceBlock(editor, block, lineFor(editor.schema, block.node));
  note(editor, `${message} The address stands in the text as a plain link.`);
}
