import type { AnyExtension, Extensions } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { TrailingNode } from "@tiptap/extensions/trailing-node";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import type { NodeView } from "@tiptap/pm/view";
import { contentExtensions } from "#lib/content/extensions.ts";
import { BlockIds } from "./block-ids.ts";
import { BlockHandle } from "./blocks/block-handle.ts";
import { emojiMenu } from "./choices/emoji-menu.ts";
import { slashMenu } from "./choices/slash-menu.ts";
import { CodeKeys } from "./code/code-keys.ts";
import { CommentMarks } from "./comments/comment-marks.ts";
import { CurrentBlock } from "./current-block.ts";
import { FigureKeys } from "./figure-keys.ts";
import { figureView } from "./figure-view.ts";
import { Find } from "./find/find-plugin.ts";
import { withGapPlaces } from "./gap-places.ts";
import { ImageFiles } from "./image-files.ts";
import { boundKeys } from "./keys/bound-keys.ts";
import { SettledKeys } from "./keys/settled-keys.ts";
import { LINK_ADDITIONS, linkExtensions } from "./links/additions.ts";
import type { PageLooks } from "./links/page-looks.ts";
import { FormulaKeys } from "./maths/formula-keys.ts";
import { NOTE_ADDITIONS } from "./notes/additions.ts";
import { Notes } from "./notes/notes.ts";
import { Paste, type PasteOptions } from "./paste/paste-plugin.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import { type Choosing, ChoosingForBlocks } from "./pictures/choosing.ts";
import { fileView } from "./pictures/file-view.ts";
import { galleryView } from "./pictures/gallery-view.ts";
import { missingPictureView } from "./pictures/missing-picture-view.ts";
import { playableView } from "./pictures/playable-view.ts";
import { WholeGalleries } from "./pictures/whole-galleries.ts";
import { placeholders } from "./placeholders.ts";
import { EmptyFrames } from "./tables/empty-frames.ts";
import { TableLook } from "./tables/table-look.ts";
import { BLOCK_ADDITIONS } from "./text-blocks/additions.ts";
import { BlockDirections } from "./text-blocks/block-directions.ts";
import { BlockKeys } from "./text-blocks/block-keys.ts";
import { ToComeMarks } from "./to-come-marks.ts";
import { BoldLines } from "./typing/bold-lines.ts";
import { ClearBlocks } from "./typing/clear-blocks.ts";
import { TypedLink } from "./typing/typed-link.ts";
import { TypedSigns } from "./typing/typed-signs.ts";
import { UndoableRules } from "./typing/undoable-rules.ts";
import { WriteBeside } from "./typing/write-beside.ts";
import type { BodyTools } from "./use-body-tools.ts";
import { Voice } from "./voice.ts";

type Kept = { shelf: PictureShelf; looks: PageLooks };
type Addition = (extension: AnyExtension, kept: Kept) => AnyExtension;

/** What this editor adds to a node or mark of lib/content, by its name: a view, keys, manners. One line each. */
const ADDITIONS: Record<string, Addition> = {
  figure: shown(figureView),
  gallery: shown(galleryView),
  missingPicture: shown(missingPictureView),
  file: shown(fileView),
  audio: shown(playableView),
  video: shown(playableView),
  ...BLOCK_ADDITIONS,
  ...NOTE_ADDITIONS,
  ...LINK_ADDITIONS,
  // What is written on after a link does not belong to it.
  link: (extension) => extension.extend({ inclusive: false }),
};

type View = Parameters<typeof figureView>[0];

/** A view that shows pictures, recordings or files, which it finds on the shelf. */
function shown(made: (view: View) => NodeView): Addition {
  return (extension, { shelf }) => extension.extend({ addNodeView: () => (view: View) => made({ ...view, shelf }) });
}

type Options = Kept & {
  onOpen: BodyTools["open"];
  onToolbar: () => void;
  onTableBar: () => void;
  choosing: Choosing;
  pasting: PasteOptions;
};

/** The pure list of lib/content with the views and manners of this editor; what a document is stays untouched. */
export function editorExtensions({ shelf, looks, onOpen, ...options }: Options): Extensions {
  const kept = { shelf, looks };
  const content = contentExtensions.map((extension) => ADDITIONS[extension.name]?.(extension, kept) ?? extension);
  return [
    ...content.map(withGapPlaces),
    SettledKeys,
    UndoRedo,
    TrailingNode.configure({ node: "paragraph", notAfter: ["footnotes"] }),
    Gapcursor,
    Dropcursor.configure({ class: "drop-line", color: false }),
    placeholders(shelf),
    slashMenu(onOpen),
    emojiMenu(),
    ...linkExtensions(looks),
    BlockIds,
    FigureKeys,
    CodeKeys,
    FormulaKeys,
    TableLook,
    EmptyFrames,
    Notes,
    Voice,
    CurrentBlock,
    Find,
    TypedLink,
    TypedSigns,
    WriteBeside,
    UndoableRules,
    ClearBlocks,
    BlockHandle,
    boundKeys({
      onOpen,
      reach: { link: () => onOpen("link"), toolbar: options.onToolbar, tableBar: options.onTableBar },
    }),
    ChoosingForBlocks.configure(options.choosing),
    ImageFiles.configure({ onFiles: options.choosing.send }),
    WholeGalleries,
    ToComeMarks,
    CommentMarks,
    BlockKeys,
    BlockDirections,
    BoldLines,
    ListKeymap,
    Paste.configure(options.pasting),
  ];
}
