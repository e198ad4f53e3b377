import { n, type Point, path, type Random } from "./drawing.ts";

export type Ground = (x: number, y: number) => number;

/** Marching squares: short segments where the ground passes each level. */
export function contours(ground: Ground, levels: readonly number[], step: number): string[] {
  const lines = levels.map(() => "");
  for (let y = 0; y < 1350; y += step) {
    for (let x = 0; x < 2400; x += step) {
      const square: Corner[] = [
        [x, y, ground(x, y)],
        [x + step, y, ground(x + step, y)],
        [x + step, y + step, ground(x + step, y + step)],
        [x, y + step, ground(x, y + step)],
      ];
      for (const [k, level] of levels.entries()) lines[k] += crossing(square, level);
    }
  }
  return lines;
}

/** Strokes down the slopes that face away from a light at the upper left, sorted into `bins` from faint to heavy. */
export function hachures(r: Random, ground: Ground, count: number, bins: number): string[] {
  const lines = Array.from({ length: bins }, () => "");
  for (let i = 0; i < count; i++) {
    const [x, y] = [r.between(0, 2400), r.between(0, 1350)];
    const gx = ground(x + 6, y) - ground(x - 6, y);
    const gy = ground(x, y + 6) - ground(x, y - 6);
    const slope = Math.hypot(gx, gy);
    const shade = (-gx - gy) / (slope || 1);
    if (slope < 0.012 || shade < -0.1) continue;
    const long = 7 + slope * 330;
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(slope * shade * 55)));
    lines[bin] += `M${n(x)} ${n(y)}l${n((-gx / slope) * long)} ${n((-gy / slope) * long)}`;
  }
  return lines;
}

type Corner = readonly [x: number, y: number, height: number];

function crossing(square: readonly Corner[], level: number): string {
  const hits: Point[] = [];
  let from = square[square.length - 1];
  for (const to of square) {
    if (from && from[2] < level !== to[2] < level) {
      const t = (level - from[2]) / (to[2] - from[2]);
      hits.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
    }
    from = to;
  }
  return hits.length < 2 ? "" : path(hits.slice(0, 2), false);
}
