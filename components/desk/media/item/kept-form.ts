import type { Basis, ItemForm } from "#lib/media/item-form.ts";

export type KeptForm = { basis: Basis; form: ItemForm };

/** What was typed and not saved, kept in this tab: a way back, a reload or a sign-out takes nothing. By person, so that nobody finds another's words. */
export function keptForm(viewerId: string, itemId: string) {
  const key = `standfirst.item.${viewerId}.${itemId}`;
  return {
    read(): KeptForm | null {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? "null") as KeptForm | null;
      } catch {
        return null;
      }
    },
    write(kept: KeptForm | null): void {
      try {
        if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
        else sessionStorage.removeItem(key);
      } catch {
        // Without room or leave to keep it the warning before leaving still stands.
      }
    },
  };
}
