export function print(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** "3 articles", "1 article". */
export function count(number: number, word: string): string {
  return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
}
