import { useEffect, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Chosen } from "#lib/media/desk-chosen.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { lookAt } from "./ask.ts";
import { UseList } from "./use-list.tsx";

type Props = { items: readonly NamedItem[]; trash: (items: readonly NamedItem[]) => void; onClose: () => void };

/** Before things go to the trash: which of them stay, because they are used, and where that is. */
export function TrashQuestion({ items, trash, onClose }: Props) {
  const used = items.filter((item) => item.used);
  const [known, setKnown] = useState<Chosen | null>(used.length === 0 ? { items: [], uses: {} } : null);
  const [problem, setProblem] = useState("");
  const asked = used.map(({ id }) => id).join(" ");

  useEffect(() => {
    if (asked === "") return;
    void lookAt(asked.split(" ")).then((answer) => (answer.ok ? setKnown(answer.result) : setProblem(answer.message)));
  }, [asked]);

  const free = items.filter(({ id }) => known && !known.uses[id]);
  const staying = items.length - free.length;
  return (
    <Sheet
      title={items.length === 1 ? `Put “${items[0]?.fileName}” into the trash?` : `Put ${items.length} into the trash?`}
      onClose={onClose}
    >
      {!known && !problem && <p>Looking where they are used …</p>}
      {problem && <p role="alert">{problem}</p>}
      {known && staying > 0 && (
        <>
          <p>
            {staying === items.length
              ? items.length === 1
                ? "It is used, so it stays. Take it out there first:"
                : "All of them are used, so they stay. Take them out there first:"
              : staying === 1
                ? "One is used and stays:"
                : `${staying} are used and stay:`}
          </p>
          <UseList items={used.filter(({ id }) => known.uses[id])} uses={known.uses} />
        </>
      )}
      {free.length > 0 && (
        <p>
          The trash keeps {free.length === 1 ? "it" : "them"} for 30 days, with everything written about{" "}
          {free.length === 1 ? "it" : "them"}. Until then {free.length === 1 ? "it" : "they"} can be restored, and
          adding the same file again brings it back.
        </p>
      )}
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          {known && free.length === 0 ? "Close" : "Cancel"}
        </Button>
        {free.length > 0 && (
          <Button
            look="grave"
            onClick={() => {
              onClose();
              trash(free);
            }}
          >
            {free.length === 1 ? "Put it into the trash" : `Put ${free.length} into the trash`}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
