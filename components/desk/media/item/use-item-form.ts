import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import type { DeskItem } from "#lib/media/item.ts";
import {
  type Basis,
  basisOf,
  differences,
  type FieldName,
  type ItemForm,
  patchOf,
  together,
} from "#lib/media/item-form.ts";
import { askServer, type Refused } from "../ask-server.ts";
import { keptForm } from "./kept-form.ts";

type Opened = { item: DeskItem; viewerId: string; timeZone: string };
/** `theirs` while somebody else's words stand against one's own, with the fields that both changed. */
type State = { basis: Basis; form: ItemForm; theirs: { form: ItemForm; fields: FieldName[] } | null };
type Said = { tone: "done" | "plain"; words: string } | null;

/** When things were saved in this tab: a page from the browser's past may be older than that. */
const newest = new Map<string, string>();

/** The form of one thing in the library: what changed, saving it, and what becomes of it when two people write. */
export function useItemForm({ item, viewerId, timeZone }: Opened) {
  const [state, setState] = useState<State>(() => fresh(basisOf(item, timeZone)));
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const [saving, setSaving] = useState(false);
  const router = useRouter();
  const { basis, form, theirs } = state;
  const changed = differences(basis.form, form);
  const isChanged = changed.length > 0;
  const [kept] = useState(() => keptForm(viewerId, item.id));

  // Once, when the page opens: what an earlier visit left unsaved.
  const bringBack = useEffectEvent(() => {
    if ((newest.get(item.id) ?? "") > item.changedAt) router.refresh();
    const before = kept.read();
    if (!before || differences(before.basis.form, before.form).length === 0) return;
    setState((now) => merged({ ...before, theirs: null }, now.basis));
    setSaid({ tone: "plain", words: "What you had not saved is here again." });
  });
  useEffect(() => bringBack(), []);
  // The page was read anew: after a save, or because the file was replaced.
  // Never backwards: what was saved here is newer than a page from the browser's past.
  const readAnew = useEffectEvent(() =>
    setState((now) => (item.changedAt > now.basis.changedAt ? merged(now, basisOf(item, timeZone)) : now)),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters, not what it is.
  useEffect(() => readAnew(), [item.changedAt, item.version]);
  useEffect(() => kept.write(isChanged ? { basis, form } : null), [kept, isChanged, basis, form]);

  async function save(): Promise<boolean> {
    if (saving || theirs) return false;
    if (!isChanged) {
      setSaid({ tone: "done", words: "Everything is saved." });
      return true;
    }
    setSaving(true);
    setSaid(null);
    const told = await askServer<DeskItem>("PATCH", item.id, { ...patchOf(basis, form), as: viewerId });
    setSaving(false);
    setRefusal(told.ok ? null : told);
    if (!told.ok) {
      const other = otherOf(told);
      if (other) setState((now) => merged(now, basisOf(other, timeZone)));
      return false;
    }
    // At once: whoever goes on from here may be gone before anything is drawn again.
    kept.write(null);
    newest.set(item.id, told.result.changedAt);
    // What was typed while it was under way stays; the rest is as the server wrote it.
    setState((now) => ({
      ...merged({ ...now, basis: { ...basis, form } }, basisOf(told.result, timeZone)),
      theirs: null,
    }));
    setSaid({ tone: "done", words: "Saved." });
    router.refresh();
    return true;
  }

  return {
    form,
    changed,
    theirs,
    saving,
    said,
    refusal,
    errors: refusal?.fields ?? {},
    saved: basis.form,
    version: basis.version,
    change(part: Partial<ItemForm>): void {
      setState((now) => ({ ...now, form: { ...now.form, ...part } }));
      setSaid(null);
      if (refusal && !otherOf(refusal)) setRefusal(null);
    },
    save,
    discard(): void {
      setState((now) => fresh(now.basis));
      setRefusal(null);
      setSaid(null);
    },
    /** Of a field that both changed: which of the two it shall be. */
    decide(name: FieldName, whose: "mine" | "theirs"): void {
      setState((now) => decided(now, name, whose));
      setRefusal(null);
    },
  };
}

export type ItemFormState = ReturnType<typeof useItemForm>;

function fresh(basis: Basis): State {
  return { basis, form: basis.form, theirs: null };
}

/** With what is there by now. What was to be decided before is still to be decided. */
function merged({ basis, form: mine, theirs }: State, newer: Basis): State {
  const { form, both } = together(basis, mine, newer);
  const open = new Set(differences(form, newer.form));
  const fields = [...new Set([...(theirs?.fields ?? []), ...both])].filter((name) => open.has(name));
  return { basis: newer, form, theirs: fields.length > 0 ? { form: newer.form, fields } : null };
}

function decided(now: State, name: FieldName, whose: "mine" | "theirs"): State {
  if (!now.theirs) return now;
  const fields = now.theirs.fields.filter((each) => each !== name);
  const form = whose === "mine" ? now.form : { ...now.form, [name]: now.theirs.form[name] };
  return { ...now, form, theirs: fields.length > 0 ? { ...now.theirs, fields } : null };
}

/** What somebody else saved, where that is why it was refused. */
function otherOf({ code, details }: Refused): DeskItem | null {
  const item = (details as { item?: DeskItem } | undefined)?.item;
  return code === "conflict" && item ? item : null;
}
