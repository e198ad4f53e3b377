import type { DeskItem } from "#lib/media/item.ts";

/** What is no picture, as far as a browser may show it: sound and film play, a document is only saved. */
export function Playing({ item: { kind, url, fileName, typeName } }: { item: DeskItem }) {
  if (kind === "audio" && url) {
    // biome-ignore lint/a11y/useMediaCaption: what it says is a field beside it
    return <audio className="item-player" controls preload="metadata" src={url} aria-label={fileName} />;
  }
  if (kind === "video" && url) {
    // biome-ignore lint/a11y/useMediaCaption: what it shows and says is a field beside it
    return <video className="item-player" controls preload="metadata" src={url} aria-label={fileName} />;
  }
  return (
    <div className="item-document">
      <strong>{typeName}</strong>
      <span>{fileName}</span>
      {url && (
        <a className="btn quiet" href={url} download>
          Save it as readers do
        </a>
      )}
    </div>
  );
}
