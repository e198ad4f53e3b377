import type { Locator } from "@playwright/test";

export type Dropped = { name: string; type: string; bytes: Buffer };

/** Drops files on a place of the page, as a file manager does. */
export async function dropFiles(place: Locator, files: Dropped[]): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({ name, type, text: bytes.toString("base64") }));
  await place.evaluate((element, sent) => {
    const carried = new DataTransfer();
    for (const { name, type, text } of sent) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([bytes], name, { type, lastModified: 1_700_000_000_000 }));
    }
    const options = { dataTransfer: carried, bubbles: true, cancelable: true };
    for (const name of ["dragenter", "dragover", "drop"]) element.dispatchEvent(new DragEvent(name, options));
  }, sent);
}

/** How fast a page may send, in bytes per second; null for as fast as it can. */
export async function limitSending(
  page: import("@playwright/test").Page,
  bytesPerSecond: number | null,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 0, downloadThroughput: -1 },
    uploadThroughput: bytesPerSecond ?? -1,
  });
}
