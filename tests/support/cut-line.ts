import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to a server of this machine, under an address of its own. */
export type Line = {
  url: string;
  /** Breaks every connection, and takes none until it is mended. */
  cut: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

/** What a lost network does to requests that are under way, which no emulation in the browser does. `bytesPerSecond`: how fast it carries to the server. */
export async function aLine(server: { url: string }, bytesPerSecond: number): Promise<Line> {
  const port = Number(new URL(server.url).port);
  const open = new Set<Socket>();
  let isCut = false;
  const line = createServer((browser) => {
    if (isCut) return void browser.destroy();
    const onward = connect(port, "127.0.0.1");
    for (const socket of [browser, onward]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        browser.destroy();
        onward.destroy();
      });
    }
    onward.pipe(browser);
    browser.on("data", (piece) => {
      browser.pause();
      onward.write(piece, () => setTimeout(() => browser.resume(), (piece.length / bytesPerSecond) * 1_000));
    });
  });
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${(line.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      cutAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      cutAll();
      line.close();
      await once(line, "close");
    },
  };
}
