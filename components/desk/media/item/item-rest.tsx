import type { ItemDetail } from "#lib/media/desk.ts";
import type { Deed } from "#lib/media/desk-activity.ts";
import type { DeskFolder } from "#lib/media/desk-folders.ts";
import { ActivityList } from "./activity-list.tsx";
import { ItemFacts } from "./item-facts.tsx";
import { ReplaceFile } from "./replace-file.tsx";
import { PutInTrash } from "./trash-acts.tsx";
import { UsesList } from "./uses-list.tsx";

type Props = { item: ItemDetail; folders: DeskFolder[]; deeds: Deed[]; timeZone: string; now: Date; back: string };

/** Where it is used, what its file is, what was done with it, and the way to be rid of it. */
export function ItemRest({ item, folders, deeds, timeZone, now, back }: Props) {
  const isUsed = item.uses.length + item.hiddenUses > 0;
  return (
    <>
      <section>
        <h2>Where it is used</h2>
        {item.isLogo && <p>It is the logo of the site, on every page that readers open.</p>}
        {(isUsed || !item.isLogo) && <UsesList uses={item.uses} hiddenUses={item.hiddenUses} />}
      </section>
      <section className="item-file">
        <h2>The file</h2>
        <ItemFacts {...{ item, folders, timeZone, now }} />
        <p>
          <a href={`/api/desk/media/${item.id}/original`} download={item.fileName}>
            Download the original
          </a>
        </p>
        {item.may.describe && !item.trashedAt && <ReplaceFile item={item} />}
      </section>
      <section>
        <h2>What was done</h2>
        <ActivityList {...{ deeds, timeZone, now }} />
      </section>
      {item.may.delete && !item.trashedAt && (
        <section className="item-end">
          {isUsed || item.isLogo ? (
            <p className="media-quiet">It can be put into the trash once {freedBy(isUsed, item.isLogo)}.</p>
          ) : (
            <PutInTrash id={item.id} name={item.fileName} back={back} />
          )}
        </section>
      )}
    </>
  );
}

function freedBy(isUsed: boolean, isLogo: boolean): string {
  const all = [...(isUsed ? ["no article uses it"] : []), ...(isLogo ? ["the site has another logo"] : [])];
  return all.join(" and ");
}
