import type { DeskPicture } from "#lib/media/view.ts";
import { actButton } from "../block-form.ts";
import { pictureElement } from "../picture-element.ts";

type Point = { focalX: number | null; focalY: number | null };
export type FocalField = {
  row: HTMLElement;
  /** `own` is the point that the library has for the picture, which holds where this use has none. */
  show: (point: Point, picture: DeskPicture | undefined) => void;
};

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The point that a crop keeps: set by a click on the picture, moved by the arrow keys (with Shift ten times as far). */
export function focalField(changed: (point: Point) => void): FocalField {
  const row = document.createElement("div");
  row.className = "block-field focal-field";
  const title = document.createElement("p");
  title.textContent = "Focal point: what stays in sight where the picture is cut, as in a gallery";
  const frame = document.createElement("div");
  frame.className = "focal-frame";
  frame.dir = "ltr";
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "focal-mark";
  const words = document.createElement("output");
  const own = actButton("Use the picture’s own", () => changed({ focalX: null, focalY: null }));
  row.append(title, frame, words, own);
  let at = { x: 0.5, y: 0.5 };
  let shownId = "";

  frame.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    frame.setPointerCapture(event.pointerId);
    mark.focus();
    follow(event);
  });
  frame.addEventListener("pointermove", (event) => event.buttons === 1 && follow(event));
  mark.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 0.1 : 0.01;
    move(at.x + step[0] * far, at.y + step[1] * far);
  });

  function follow(event: PointerEvent): void {
    const box = frame.getBoundingClientRect();
    move((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }
  function move(x: number, y: number): void {
    changed({ focalX: within(x), focalY: within(y) });
  }

  return {
    row,
    show({ focalX, focalY }, picture) {
      row.hidden = !picture;
      if (!picture) return;
      if (shownId !== picture.id) {
        shownId = picture.id;
        frame.replaceChildren(pictureElement(picture, ""), mark);
      }
      at = { x: focalX ?? picture.focalX, y: focalY ?? picture.focalY };
      mark.style.setProperty("inset-inline-start", `${at.x * 100}%`);
      mark.style.setProperty("inset-block-start", `${at.y * 100}%`);
      const isOwn = focalX === null && focalY === null;
      words.textContent = `${inWords(at)}${isOwn ? " (the picture’s own)" : ""}`;
      mark.setAttribute("aria-label", `Focal point, ${inWords(at)}. Move it with the arrow keys.`);
      own.hidden = isOwn;
    },
  };
}

/** For people: 40 % from the left, 25 % from the top. */
function inWords({ x, y }: { x: number; y: number }): string {
  return `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
}

function within(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
