import { contentWords } from "#lib/content/words.ts";
import { actButton, blockForm, choiceField } from "../block-form.ts";
import { framedView, languageOf } from "./framed-view.ts";

const TONES = { note: "Note", tip: "Tip", warning: "Warning" };
type Tone = keyof typeof TONES;

export const calloutView = framedView(({ change, remove }) => {
  const dom = document.createElement("aside");
  // As for readers: a part of the text and no landmark of the page.
  dom.setAttribute("role", "note");
  const contentDOM = document.createElement("div");
  const tone = choiceField<Tone>("Tone", TONES, (value) => change({ tone: value }));
  const form = blockForm(tone.row, actButton("Remove this callout", remove));
  const said = document.createElement("p");
  said.className = "callout-tone";
  said.contentEditable = "false";
  dom.append(said, contentDOM, form.element);
  return {
    dom,
    contentDOM,
    fixed: [said, form.element],
    show(node) {
      const value = (node.attrs.tone in TONES ? node.attrs.tone : "note") as Tone;
      dom.className = `callout callout-${value}`;
      said.textContent = contentWords(languageOf(dom))[value];
      said.hidden = value === "note";
      tone.show(value);
      form.summary.textContent = `Callout: ${TONES[value].toLowerCase()}`;
    },
  };
});
