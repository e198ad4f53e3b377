/** What the tabs of one browser tell one another about one article, so that none has to wait for its next beat. */
export type Whispers = {
  say(what: "took" | "left"): void;
  /** Asks the tab that writes to save, and waits for it a moment. */
  flush(): Promise<void>;
  close(): void;
};
type Heard = { took: () => void; left: () => void; flush: () => Promise<unknown> };
type Word = { article: string; from: string; what: "took" | "left" | "flush" | "flushed" };

const PATIENCE_MS = 1_500;

export function openWhispers(article: string, from: string, heard: Heard): Whispers {
  const channel = new BroadcastChannel("standfirst.writing");
  const flushed = new Set<() => void>();
  const say = (what: Word["what"]) => channel.postMessage({ article, from, what } satisfies Word);

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.article !== article || data.from === from) return;
    if (data.what === "flush") void heard.flush().then(() => say("flushed"));
    else if (data.what === "flushed") for (const done of flushed) done();
    else heard[data.what]();
  };

  return {
    say,
    flush: () =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          flushed.delete(done);
          resolve();
        };
        const timer = setTimeout(done, PATIENCE_MS);
        flushed.add(done);
        say("flush");
      }),
    close: () => channel.close(),
  };
}
