import { useState, useSyncExternalStore } from "react";
import { ReactCrop } from "react-image-crop";
import "react-image-crop/dist/ReactCrop.css";
import { asCrop, keptIn, WHOLE, withRatio } from "#lib/media/crop.ts";
import type { DeskItem } from "#lib/media/item.ts";
import type { Cut } from "#lib/media/item-form.ts";
import { Thumbnail } from "../thumbnail.tsx";
import { CutTools } from "./cut-tools.tsx";
import { FocalMark, usePointing } from "./focal-mark.tsx";
import { wholePicture } from "./whole-picture.ts";

type Props = {
  item: DeskItem;
  alt: string;
  cut: Cut;
  /** As it was saved, and with which version. */
  saved: Cut;
  version: number;
  change: (cut: Cut) => void;
  readOnly: boolean;
};
/** What a hand on the picture moves. */
export type Hand = "focal" | "crop";

/** The whole picture, with the piece that readers get and the point that must stay in view: by mouse, finger and keys. */
export function CutStage({ item, alt, cut, saved, version, change, readOnly }: Props) {
  const [hand, setHand] = useState<Hand>("focal");
  const [ratio, setRatio] = useState<number | null>(null);
  const [past, setPast] = useState<Cut[]>([]);
  const [seen, setSeen] = useState(version);
  // Another file, or a cut that was saved: what could be undone before is history.
  if (seen !== version) {
    setSeen(version);
    setPast([]);
  }
  const drawn = useSyncExternalStore(never, isHere, isNotHere);
  const whole = wholePicture(item);
  const piece = cut.crop ?? WHOLE;
  const focal = { x: cut.focalX, y: cut.focalY };

  /** What stood before, for “Undo”; called once when a movement begins. */
  const remember = () => setPast((all) => (all.at(-1) === cut ? all : [...all.slice(-49), cut]));
  const put = (crop: Cut["crop"]) => change(settled({ ...cut, crop }));
  const point = ({ x, y }: typeof focal) => {
    const kept = keptIn({ x, y }, piece);
    change({ ...cut, focalX: kept.x, focalY: kept.y });
  };
  const pointing = usePointing({ point, begin: remember });

  return (
    <section className="cut" aria-label="Crop and focal point">
      <div
        className="cut-frame"
        dir="ltr"
        // Its room is kept before the picture is there; as a style attribute the server might not send it.
        ref={(element) => element?.style.setProperty("--shape", String(whole.width / whole.height))}
        data-hand={readOnly ? "none" : hand}
        {...(!readOnly && hand === "focal" && pointing)}
      >
        {drawn ? (
          <ReactCrop
            crop={{
              unit: "%",
              x: piece.left * 100,
              y: piece.top * 100,
              width: piece.width * 100,
              height: piece.height * 100,
            }}
            {...(ratio !== null && { aspect: ratio })}
            disabled={readOnly || hand === "focal"}
            keepSelection
            ruleOfThirds={hand === "crop"}
            ariaLabels={LABELS}
            onDragStart={remember}
            onChange={(_, { x, y, width, height }) =>
              change({
                ...cut,
                crop: asCrop({ left: x / 100, top: y / 100, width: width / 100, height: height / 100 }),
              })
            }
            onDragEnd={() => change(settled(cut))}
          >
            <Thumbnail picture={whole} alt={alt} widest={1600} sizes="(min-width: 60rem) 44rem, 100vw" />
          </ReactCrop>
        ) : (
          <Thumbnail picture={whole} alt={alt} widest={1600} sizes="(min-width: 60rem) 44rem, 100vw" />
        )}
        {!readOnly && <FocalMark at={focal} point={point} begin={remember} />}
      </div>
      {!readOnly && (
        <CutTools
          {...{ whole, cut, hand, setHand, ratio }}
          locked={(next) => {
            setRatio(next);
            if (next === null) return;
            remember();
            put(asCrop(withRatio(piece, next, whole, focal)));
          }}
          put={(crop) => {
            remember();
            put(crop);
          }}
          undo={
            past.length > 0
              ? () => {
                  change(past.at(-1) as Cut);
                  setPast(past.slice(0, -1));
                }
              : null
          }
          back={
            JSON.stringify(cut) === JSON.stringify(saved)
              ? null
              : () => {
                  remember();
                  change(saved);
                }
          }
        />
      )}
      {item.animated && (
        <p className="media-quiet">
          This picture moves. Readers get it whole; the cut is of its first frame, for cards and previews.
        </p>
      )}
    </section>
  );
}

const LABELS = {
  cropArea: "Crop. Move it with the arrow keys, with Shift further.",
  nwDragHandle: "Upper left corner. Move it with the arrow keys.",
  nDragHandle: "Upper edge. Move it with the up and down keys.",
  neDragHandle: "Upper right corner. Move it with the arrow keys.",
  eDragHandle: "Right edge. Move it with the left and right keys.",
  seDragHandle: "Lower right corner. Move it with the arrow keys.",
  sDragHandle: "Lower edge. Move it with the up and down keys.",
  swDragHandle: "Lower left corner. Move it with the arrow keys.",
  wDragHandle: "Left edge. Move it with the left and right keys.",
};

/** The focal point never lies where readers see nothing. */
function settled(cut: Cut): Cut {
  const { x, y } = keptIn({ x: cut.focalX, y: cut.focalY }, cut.crop ?? WHOLE);
  return { ...cut, focalX: x, focalY: y };
}

// The frame is drawn in the browser alone: what the server sends may carry no style attribute.
const never = () => () => undefined;
const isHere = () => true;
const isNotHere = () => false;
