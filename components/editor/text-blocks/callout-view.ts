import { actButton, blockForm, choiceField } from "../block-form.ts";
import { framedView } from "./framed-view.ts";

const TONES = { note: "Note", tip: "Tip", warning: "Warning" };
type Tone = keyof typeof TONES;

export const calloutView = framedView(({ change, remove }) => {
  const dom = document.createElement("aside");
  const contentDOM = document.createElement("div");
  const tone = choiceField<Tone>("Tone", TONES, (value) => change({ tone: value }));
  const form = blockForm(tone.row, actButton("Remove this callout", remove));
  dom.append(contentDOM, form.element);
  return {
    dom,
    contentDOM,
    fixed: form.element,
    show(node) {
      const value = (node.attrs.tone in TONES ? node.attrs.tone : "note") as Tone;
      dom.className = `callout callout-${value}`;
      tone.show(value);
      form.summary.textContent = `Callout: ${TONES[value].toLowerCase()}`;
    },
  };
});
