const WIDTH = 30;

/** Draws a bar on the terminal's error channel, so that what is piped onward stays clean; silent where nobody watches. */
export function showProgress(done: number, of: number): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((done / of) * WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  process.stderr.write(`\r${bar} ${done} of ${of}${done === of ? "\n" : ""}`);
}
