import { type Ref, useState } from "react";
import { Word } from "#components/desk/word.tsx";
import type { MediaKind } from "#db/vocabulary.ts";
import type { LibraryChoices } from "#lib/media/desk-choices.ts";
import { erasing, isNarrowed, TRASH, type Wish } from "./address.ts";
import { DateFields, type Dates } from "./date-fields.tsx";
import type { Branch } from "./folder-paths.ts";
import { KIND_WORDS, narrowedBy, narrowings, SORT_CHOICES, tokensOf } from "./narrow.ts";
import { SearchBox } from "./search-box.tsx";
import type { Choose } from "./use-address.ts";

type Props = {
  wish: Wish;
  choose: Choose;
  people: Pick<LibraryChoices, "adders" | "me">;
  folders: readonly Branch[];
  /** What may be chosen among; one alone goes without saying. */
  kinds: readonly MediaKind[];
  /** What it is searched in, for those who hear it. */
  searches: string;
  onLeave: () => void;
  search?: Ref<HTMLInputElement>;
  /** Whether it is the library itself, which has a trash and an address. */
  whole: boolean;
};

const DATES: { value: Dates; label: string }[] = [
  { value: "added", label: "added between …" },
  { value: "taken", label: "taken between …" },
];

/** What is shown, as a sentence whose words can be others. */
export function Sentence({ wish, choose, people, folders, kinds, searches, onLeave, search, whole }: Props) {
  const [open, setOpen] = useState<Dates | null>(null);
  const hasDates = { added: Boolean(wish.from || wish.to), taken: Boolean(wish.takenFrom || wish.takenTo) };
  const shown = (dates: Dates) => hasDates[dates] || open === dates;
  // One kind of few is always chosen, and narrows nothing.
  const narrowed = isNarrowed(whole ? wish : { ...wish, kind: undefined });
  const between = DATES.filter(({ value }) => !shown(value));

  function narrow(value: string): void {
    if (value === "added" || value === "taken") setOpen(value);
    else choose(narrowedBy(value));
  }
  function close(dates: Dates): void {
    setOpen(null);
    choose(dates === "added" ? { from: undefined, to: undefined } : { takenFrom: undefined, takenTo: undefined });
  }

  return (
    <div className="say library-say">
      <div>
        <p>
          Showing <Kind wish={wish} kinds={kinds} choose={choose} />
          <span className="library-in">
            {" in "}
            <Word<Wish>
              label="Folder"
              name="folder"
              value={wish.trashed ? TRASH : wish.folder}
              of={folderOptions(folders, whole)}
              none="all folders"
              choose={({ folder }) =>
                choose(folder === TRASH ? { folder: undefined, trashed: "1" } : { folder, trashed: undefined })
              }
            />
          </span>
          {!wish.trashed && (
            <>
              {", "}
              <Word<Wish> label="Order" name="sort" value={wish.sort ?? "added"} of={SORT_CHOICES} choose={choose} />
            </>
          )}
          {tokensOf(wish, people).map(({ words, without }) => (
            <button
              key={words}
              type="button"
              className="library-token"
              aria-label={`No longer only ${words}`}
              onClick={() => choose(without)}
            >
              {words} <span aria-hidden="true">×</span>
            </button>
          ))}
          <Narrow
            groups={[...narrowings(wish, people), { label: "Between dates", options: between }]}
            narrow={narrow}
          />
          {narrowed && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setOpen(null);
                choose(erasing(wish));
              }}
            >
              Clear all
            </button>
          )}
        </p>
        {DATES.map(
          ({ value }) =>
            shown(value) && (
              <DateFields key={value} dates={value} wish={wish} choose={choose} close={() => close(value)} />
            ),
        )}
      </div>
      <SearchBox query={wish.q ?? ""} label={searches} choose={choose} onLeave={onLeave} ref={search} />
    </div>
  );
}

function Kind({ wish, kinds, choose }: Pick<Props, "wish" | "kinds" | "choose">) {
  if (kinds.length === 1) return <strong>{KIND_WORDS[kinds[0] as MediaKind]}</strong>;
  const all = kinds.length === Object.keys(KIND_WORDS).length;
  return (
    <Word<Wish>
      label="Kind"
      name="kind"
      value={wish.kind}
      of={kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
      {...(all && { none: "everything" })}
      choose={choose}
    />
  );
}

function Narrow({ groups, narrow }: { groups: ReturnType<typeof narrowings>; narrow: (value: string) => void }) {
  return (
    <select
      className="library-narrow"
      name="narrow"
      aria-label="Narrow by"
      value=""
      onChange={(event) => event.currentTarget.value && narrow(event.currentTarget.value)}
    >
      <option value="">narrow by …</option>
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map(({ value, label: words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  );
}

function folderOptions(folders: readonly Branch[], whole: boolean) {
  return [
    { value: "none", label: "no folder" },
    ...folders.map(({ id, path }) => ({ value: id, label: path })),
    ...(whole ? [{ value: TRASH, label: "the trash" }] : []),
  ];
}
