import sharp from "sharp";

/** A drawn landscape as a JPEG: sky, sun, hills, water. Another `seed` gives another place and hour. */
export async function aLandscape(seed: number, { width = 900, height = 600 } = {}): Promise<Buffer> {
  const random = numbers(seed);
  const hue = random(360);
  const night = random(4) === 0;
  const horizon = height * (0.45 + random(25) / 100);
  const colour = (turn: number, lightness: number) =>
    `hsl(${(hue + turn) % 360} ${night ? 35 : 55}% ${night ? lightness * 0.45 : lightness}%)`;
  const hills = Array.from({ length: 3 }, (_, depth) => {
    const base = horizon + depth * height * 0.08;
    const points = Array.from(
      { length: 9 },
      (_, at) => `${(at / 8) * width},${base - random(Math.round(height * 0.22))}`,
    );
    return `<polygon points="0,${height} ${points.join(" ")} ${width},${height}" fill="${colour(30 + depth * 20, 48 - depth * 14)}"/>`;
  });
  const sun = `<circle cx="${random(width)}" cy="${horizon * 0.5}" r="${height * (0.05 + random(8) / 100)}" fill="${colour(180, 92)}"/>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s" x2="0" y2="1">` +
    `<stop stop-color="${colour(0, 58)}"/><stop offset="1" stop-color="${colour(50, 86)}"/></linearGradient></defs>` +
    `<rect width="100%" height="100%" fill="url(#s)"/>${sun}${hills.join("")}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}

function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
