import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ItemDetail } from "#lib/media/desk.ts";
import { type NewFile, replacementWarnings, whatStays } from "#lib/media/replacement.ts";
import { Thumbnail } from "../thumbnail.tsx";
import { bytesInWords } from "./in-words.ts";
import { type Replaced, sendReplacement } from "./send-replacement.ts";
import { wholePicture } from "./whole-picture.ts";

type Props = { item: ItemDetail; file: File; close: () => void; done: (replaced: Replaced) => void };

/** Before and after side by side, with what is different, before anything is sent. */
export function ReplaceQuestion({ item, file, close, done }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [address] = useState(() => URL.createObjectURL(file));
  const [seen, setSeen] = useState<Pick<NewFile, "width" | "height"> | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const whole = wholePicture(item);
  const isPicture = item.kind === "picture";
  const uses = item.uses.length + item.hiddenUses;
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    return () => URL.revokeObjectURL(address);
  }, [address]);

  async function send(): Promise<void> {
    setTrouble(null);
    setSent(0);
    const answer = await sendReplacement(item.id, file, setSent);
    setSent(null);
    if ("message" in answer) setTrouble(answer.message);
    else done(answer);
  }

  return (
    <dialog
      className="ask replacing"
      ref={dialog}
      aria-labelledby="replacing-title"
      // What is on its way cannot be called back by a key.
      onCancel={(event) => sent !== null && event.preventDefault()}
      onClose={close}
    >
      <h2 id="replacing-title">Replace the file?</h2>
      <div className="replacing-two">
        <figure>
          {isPicture && <Thumbnail picture={whole} alt="" widest={640} />}
          <figcaption>
            <strong>Now</strong>
            {item.fileName}
            <span className="media-quiet">
              {whole.width > 0 && `${whole.width} × ${whole.height} px, `}
              {bytesInWords(item.sizeInBytes)}
            </span>
          </figcaption>
        </figure>
        <figure>
          {isPicture && (
            // biome-ignore lint/performance/noImgElement: it is not on any server yet
            <img
              src={address}
              alt=""
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setSeen({ width: naturalWidth, height: naturalHeight })
              }
            />
          )}
          <figcaption>
            <strong>Then</strong>
            {file.name}
            <span className="media-quiet">
              {seen && `${seen.width} × ${seen.height} px, `}
              {bytesInWords(file.size)}
            </span>
          </figcaption>
        </figure>
      </div>
      {replacementWarnings({ ...item, width: whole.width, height: whole.height }, { type: file.type, ...seen }).map(
        (warning) => (
          <Notice key={warning}>{warning}</Notice>
        ),
      )}
      <p>
        {uses === 0
          ? "No article uses it yet. "
          : uses === 1
            ? "The article that uses it shows the new one. "
            : `All ${uses} articles that use it show the new one. `}
        {whatStays(item)}
      </p>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {sent !== null && <progress aria-label={`Upload of ${file.name}`} value={sent} />}
      <div className="acts">
        <Button look="plain" busy={sent !== null} onClick={() => dialog.current?.close()}>
          Cancel
        </Button>
        <Button busy={sent !== null} onClick={() => void send()}>
          {sent === null ? "Replace" : sent < 1 ? "Sending…" : "Being made…"}
        </Button>
      </div>
    </dialog>
  );
}
