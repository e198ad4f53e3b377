import { RATIOS, type Shape } from "#lib/content/made-sizes.ts";
import { pixelsOf } from "#lib/media/crop.ts";
import { type Piece, pieceOf } from "#lib/media/cut.ts";
import type { DeskItem } from "#lib/media/item.ts";
import type { Cut } from "#lib/media/item-form.ts";
import { Thumbnail } from "../thumbnail.tsx";
import { type WholePicture, wholePicture } from "./whole-picture.ts";

const WHERE: Record<Shape, { name: string; used: string }> = {
  wide: { name: "16:9", used: "Front page lead" },
  standard: { name: "4:3", used: "Cards" },
  square: { name: "1:1", used: "Lists" },
  share: { name: "1200 × 630", used: "Link previews" },
  whole: { name: "Uncut", used: "In articles" },
};
const ORDER: readonly Shape[] = ["wide", "standard", "square", "share", "whole"];

/** Every shape that is made, cut here by the very function that the server cuts with. */
export function CutPreviews({ item, cut }: { item: DeskItem; cut: Cut }) {
  const whole = wholePicture(item);
  const picture = { width: whole.width, height: whole.height, ...cut };
  return (
    <section className="previews">
      <h2>What readers get</h2>
      <ul>
        {ORDER.map((shape) => (
          <Preview
            key={shape}
            whole={whole}
            shape={shape}
            piece={pieceOf(picture, RATIOS[shape])}
            name={shape === "whole" && cut.crop ? "The crop" : WHERE[shape].name}
            {...pixelsOf(picture, shape)}
          />
        ))}
      </ul>
    </section>
  );
}

type Props = { whole: WholePicture; shape: Shape; piece: Piece; name: string; has: number; wants: number };

function Preview({ whole, shape, piece, name, has, wants }: Props) {
  const ratio = (piece.width * whole.width) / (piece.height * whole.height);
  return (
    <li ref={(element) => element?.style.setProperty("--ratio", String(ratio))} data-shape={shape}>
      <div className="preview-frame" ref={(element) => place(element, piece)}>
        <Thumbnail picture={whole} alt="" widest={800} sizes="20rem" />
      </div>
      <strong>{WHERE[shape].used}</strong>
      <span className="media-quiet">{name}</span>
      {has < wants && (
        <span className="preview-small">
          {shape === "wide" ? "Too small for a lead" : "Too small"}: {has} of {wants} px
        </span>
      )}
    </li>
  );
}

/** Through the object model: the page's policy forbids styles in attributes. */
function place(frame: HTMLElement | null, { left, top, width, height }: Piece): void {
  const share = (value: number) => `${value * 100}%`;
  frame?.style.setProperty("--wide", share(1 / width));
  frame?.style.setProperty("--high", share(1 / height));
  frame?.style.setProperty("--left", share(-left / width));
  frame?.style.setProperty("--top", share(-top / height));
}
