import type { Crop } from "#db/schema/media.ts";
import type { DeskItem } from "./item.ts";
import { lastDay } from "./usage-end.ts";

/** How a picture is cut: the piece that readers get at all, and the point that every ratio keeps. */
export type Cut = { crop: Crop | null; focalX: number; focalY: number };

/** All that the page of a thing lets one write. `usageEnds` is a day by the site's calendar, empty for no end. */
export type ItemForm = Pick<
  DeskItem,
  | ("fileName" | "alt" | "decorative" | "caption" | "credit" | "creator" | "source" | "copyright" | "licence")
  | ("usageTerms" | "people" | "places" | "takenAt" | "note" | "folderId")
> & { usageEnds: string; cut: Cut };
export type FieldName = keyof ItemForm;

/** The form as it was read, with the version of file and cut, and when it was changed last. */
export type Basis = { form: ItemForm; version: number; changedAt: string };

export function basisOf(item: DeskItem, timeZone: string): Basis {
  const { fileName, alt, decorative, caption, credit, creator, source, copyright, licence, usageTerms } = item;
  const { people, places, takenAt, note, folderId, crop, focalX, focalY, usageEndsAt, version, changedAt } = item;
  return {
    form: {
      ...{ fileName, alt, decorative, caption, credit, creator, source, copyright, licence, usageTerms },
      ...{ people, places, takenAt, note, folderId },
      usageEnds: usageEndsAt ? lastDay(new Date(usageEndsAt), timeZone) : "",
      cut: { crop, focalX, focalY },
    },
    version,
    changedAt,
  };
}

/** The fields that say something else in one form than in the other. */
export function differences(one: ItemForm, other: ItemForm): FieldName[] {
  return (Object.keys(one) as FieldName[]).filter((name) => !same(one[name], other[name]));
}

/** The words of DescribeInput that turn one into the other, with what stood there, so that nothing is overwritten unseen. */
export function patchOf(
  { form: before, version }: Pick<Basis, "form" | "version">,
  form: ItemForm,
): Record<string, unknown> {
  const changed = differences(before, form);
  const words = changed.filter((name) => name !== "cut");
  return {
    ...Object.fromEntries(words.map((name) => [name, sent(form, name)])),
    ...(changed.includes("cut") && form.cut),
    was: {
      ...Object.fromEntries(words.map((name) => [name, sent(before, name)])),
      ...(changed.includes("cut") && { version }),
    },
  };
}

/** Two people's changes of one thing: what only one of them changed is taken, the rest is for somebody to decide. */
export function together(basis: Basis, mine: ItemForm, theirs: Basis): { form: ItemForm; both: FieldName[] } {
  const own = differences(basis.form, mine);
  const others: FieldName[] = differences(basis.form, theirs.form);
  // Another file is another picture, even where its cut says the same.
  if (theirs.version !== basis.version && !others.includes("cut")) others.push("cut");
  const kept = Object.fromEntries(own.map((name) => [name, mine[name]]));
  const both = own.filter((name) => others.includes(name) && !same(mine[name], theirs.form[name]));
  return { form: { ...theirs.form, ...kept }, both };
}

function sent(form: ItemForm, name: FieldName): unknown {
  return name === "usageEnds" ? form.usageEnds || null : form[name];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
