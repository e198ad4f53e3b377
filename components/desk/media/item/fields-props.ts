import type { MediaKind } from "#db/vocabulary.ts";
import type { ItemForm } from "#lib/media/item-form.ts";

/** What every group of fields is handed. */
export type FieldsProps = {
  kind: MediaKind;
  form: ItemForm;
  say: (part: Partial<ItemForm>) => void;
  errors: Record<string, string>;
};
