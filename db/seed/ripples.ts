import { n, type Random } from "./drawing.ts";

export type Ripples = {
  count: number;
  top: number;
  depth: number;
  colours: readonly string[];
  weight?: number;
};

/** Short level strokes on water, longer and heavier towards the viewer. */
export function ripples(r: Random, { count, top, depth, colours, weight = 2.2 }: Ripples): string {
  let strokes = "";
  for (let i = 0; i < count; i++) {
    const near = r.next() ** 1.55;
    const length = 16 + near * r.between(50, 250);
    strokes += `<path d="M${n(r.between(-140, 2400))} ${n(top + near * depth)}q${n(length / 2)} ${n(r.between(-3, 3))} ${n(length)} 0" stroke="${r.pick(colours)}" stroke-width="${n(0.6 + near * weight)}" stroke-opacity="${n(r.between(0.1, 0.39))}"/>`;
  }
  return `<g fill="none">${strokes}</g>`;
}
