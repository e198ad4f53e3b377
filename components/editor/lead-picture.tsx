import { useState } from "react";
import { PicturePicker } from "#components/desk/media/picture-picker.tsx";
import { Thumbnail } from "#components/desk/media/thumbnail.tsx";
import { Button } from "#components/ui/button.tsx";
import { LIMITS } from "#lib/articles/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { type FieldsProps, fieldId } from "./fields-props.ts";
import { WordsField } from "./words-field.tsx";

/** The picture above the text, where readers see it, with the words of this use of it. */
export function LeadPicture({ fields: { lead }, change, editable, shelf, errors }: FieldsProps) {
  const [picking, setPicking] = useState(false);
  const picture = lead && shelf.get(lead.mediaId);

  function pick(chosen: DeskPicture) {
    shelf.add(chosen);
    setPicking(false);
    change({ lead: { mediaId: chosen.id, alt: chosen.alt, caption: chosen.caption, credit: chosen.credit } });
  }
  const words = (part: "alt" | "caption" | "credit") => ({
    name: `lead.${part}`,
    value: lead?.[part] ?? "",
    limit: LIMITS[part],
    error: errors[`lead.${part}`],
    editable,
    onChange: (value: string) => lead && change({ lead: { ...lead, [part]: value } }),
  });

  return (
    <section className="lead-edit" aria-label="Lead picture">
      {lead && (
        <figure>
          {picture ? (
            // Its alternative text stands beside it, to be written.
            <Thumbnail picture={picture} alt="" widest={1600} sizes="(min-width: 42rem) 38rem, 100vw" />
          ) : (
            <p className="figure-gone">
              This picture is no longer in the library. Readers see none. Choose another, or remove it.
            </p>
          )}
          <figcaption>
            <WordsField {...words("caption")} label="Caption" placeholder={picture?.caption} />
            <WordsField {...words("credit")} label="Credit" placeholder={picture?.credit} />
            <WordsField
              {...words("alt")}
              label="Alternative text"
              placeholder={picture?.alt}
              hint="What somebody who cannot see the picture should know."
            />
          </figcaption>
        </figure>
      )}
      {editable && (
        <p className="lead-acts">
          <button type="button" className="text-button" id={fieldId("lead")} onClick={() => setPicking(true)}>
            {lead ? "Choose another lead picture" : "Add a lead picture"}
          </button>
          {lead && (
            <Button look="plain" onClick={() => change({ lead: null })}>
              Remove it
            </Button>
          )}
        </p>
      )}
      <PicturePicker open={picking} onPick={pick} onClose={() => setPicking(false)} />
    </section>
  );
}
