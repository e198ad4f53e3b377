import { audio } from "./inserts/audio.ts";
import { button } from "./inserts/button.ts";
import { callout } from "./inserts/callout.ts";
import { code } from "./inserts/code.ts";
import { details } from "./inserts/details.ts";
import { leftToRight, rightToLeft } from "./inserts/direction.ts";
import { factBox } from "./inserts/fact-box.ts";
import { file } from "./inserts/file.ts";
import { formula, smallFormula } from "./inserts/formula.ts";
import { gallery } from "./inserts/gallery.ts";
import { embed, linkCard, relatedArticle } from "./inserts/links.ts";
import { note, noteAgain } from "./inserts/note.ts";
import { pullQuote } from "./inserts/pull-quote.ts";
import { table } from "./inserts/table.ts";
import { taskList } from "./inserts/task-list.ts";
import { timeline } from "./inserts/timeline.ts";
import { video } from "./inserts/video.ts";
import { bullets, divider, heading, link, numbers, picture, quote, type Tool } from "./tools.ts";

/** A block that may be put into the text: found by the slash menu under its label and the other words for it. */
export type Insert = Tool & {
  /** What it is for, in half a sentence. */
  hint: string;
  /** Other words by which somebody may look for it, set apart by spaces. */
  words: string;
  /** Stands right after a word: the space before the slash goes with the slash. */
  hugs?: boolean;
  /** Under which name it stands in the menu; those of a group follow one another. */
  group?: string;
};

/** In the order of the menu. To add a block: one file in inserts/ that exports an Insert, and one line here. */
export const INSERTS: readonly Insert[] = [
  ...under("Words", [
    { ...heading(2), label: "Heading", hint: "A part of the text", words: "h2 title section" },
    { ...heading(3), label: "Smaller heading", hint: "A part of a part", words: "h3 subheading" },
    { ...heading(4), label: "Smallest heading", hint: "A part of that", words: "h4 subheading" },
    { ...bullets, hint: "Points without an order", words: "ul unordered points" },
    { ...numbers, label: "Numbered list", hint: "Points in an order", words: "ol ordered steps" },
    taskList,
    { ...quote, hint: "Words of somebody else, in the run of the text", words: "blockquote citation" },
    pullQuote,
    { ...link, hint: "To a page, a site or an e-mail address", words: "url href anchor" },
  ]),
  ...under("Pictures and files", [
    { ...picture, hint: "From the library, or a new one", words: "image photo figure" },
    gallery,
    audio,
    video,
    file,
  ]),
  ...under("From elsewhere", [embed, linkCard, relatedArticle]),
  ...under("Set apart", [
    callout,
    factBox,
    details,
    timeline,
    button,
    { ...divider, hint: "A change of subject or scene", words: "hr rule line separator" },
  ]),
  ...under("Tables, code and notes", [table, code, formula, smallFormula, note, noteAgain]),
  ...under("Direction", [rightToLeft, leftToRight]),
];

function under(group: string, inserts: readonly Insert[]): Insert[] {
  return inserts.map((insert) => ({ ...insert, group }));
}
