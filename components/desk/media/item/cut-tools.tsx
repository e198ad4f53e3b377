import { useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { RATIOS } from "#lib/content/made-sizes.ts";
import { asCrop, type Edge, inPixels, type Size, WHOLE, withEdge } from "#lib/media/crop.ts";
import type { Cut } from "#lib/media/item-form.ts";
import type { Hand } from "./cut-stage.tsx";
import { pointInWords } from "./focal-mark.tsx";

type Props = {
  /** Its size, before anything was cut off. */
  whole: Size;
  cut: Cut;
  hand: Hand;
  setHand: (hand: Hand) => void;
  /** Width by height; null where every shape is free. */
  ratio: number | null;
  locked: (ratio: number | null) => void;
  put: (crop: Cut["crop"]) => void;
  /** Null when there is nothing to take back. */
  undo: (() => void) | null;
  back: (() => void) | null;
};

/** What the hand moves, the shape of the crop, its numbers, and the ways back. */
export function CutTools({ whole, cut, hand, setHand, ratio, locked, put, undo, back }: Props) {
  const name = useId();
  return (
    <div className="cut-tools">
      <fieldset className="cut-hands">
        <legend className="away">What a click or a drag on the picture moves</legend>
        {(["focal", "crop"] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={hand === each} onChange={() => setHand(each)} />
            {each === "focal" ? "Focal point" : "Crop"}
          </label>
        ))}
      </fieldset>
      <div className="cut-back">
        <Button look="quiet" busy={!undo} onClick={() => undo?.()}>
          Undo
        </Button>
        {back && (
          <Button look="plain" onClick={back}>
            As saved
          </Button>
        )}
      </div>
      {hand === "focal" ? (
        <p className="cut-says">
          Click what must stay in view when the picture is cut. Now: {pointInWords({ x: cut.focalX, y: cut.focalY })}.
        </p>
      ) : (
        <CropFields {...{ whole, cut, ratio, locked, put }} />
      )}
    </div>
  );
}

const FREE = "free";
const EDGES: [Edge, string][] = [
  ["left", "From the left"],
  ["top", "From the top"],
  ["width", "Width"],
  ["height", "Height"],
];

function CropFields({ whole, cut, ratio, locked, put }: Pick<Props, "whole" | "cut" | "ratio" | "locked" | "put">) {
  const piece = cut.crop ?? WHOLE;
  const pixels = inPixels(piece, whole);
  const own = whole.width / whole.height;
  const choices: [string, number][] = [
    ["16:9", RATIOS.wide as number],
    ["4:3", RATIOS.standard as number],
    ["1:1", RATIOS.square as number],
    ["1200 × 630", RATIOS.share as number],
    ["The original’s", own],
  ];
  return (
    <div className="crop-fields">
      <label className="crop-field">
        Shape
        <select
          value={ratio === null ? FREE : String(choices.findIndex(([, value]) => value === ratio))}
          onChange={({ target }) => locked(target.value === FREE ? null : (choices[Number(target.value)]?.[1] ?? null))}
        >
          <option value={FREE}>Free</option>
          {choices.map(([words], at) => (
            <option key={words} value={at}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {EDGES.map(([edge, label]) => (
        <label key={edge} className="crop-field">
          {label}
          <span className="crop-number">
            <input
              // Anew when it was changed elsewhere; while somebody types, what they type stands.
              key={pixels[edge]}
              type="number"
              inputMode="numeric"
              min={0}
              max={edge === "left" || edge === "width" ? whole.width : whole.height}
              defaultValue={pixels[edge]}
              onBlur={({ target }) => given(edge, target.valueAsNumber)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                given(edge, event.currentTarget.valueAsNumber);
              }}
            />
            <span aria-hidden="true">px</span>
          </span>
        </label>
      ))}
      <Button look="plain" busy={cut.crop === null} onClick={uncut}>
        The whole picture
      </Button>
    </div>
  );

  function given(edge: Edge, value: number): void {
    if (!Number.isFinite(value) || value === pixels[edge]) return;
    put(asCrop(withEdge(piece, edge, value, whole, ratio)));
  }

  function uncut(): void {
    locked(null);
    put(null);
  }
}
