/** The round number at the top of a chart: 1, 2 or 5 with noughts, at least as high as the highest column. */
export function topOf(highest: number): number {
  if (highest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 4, 5, 10].find((each) => each * power >= highest) ?? 10) * power;
}
