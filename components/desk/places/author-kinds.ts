import type { AuthorKind } from "#db/vocabulary.ts";

export const AUTHOR_KIND_NAMES: Record<AuthorKind, string> = { staff: "Staff", guest: "Guest", agency: "Agency" };

export const AUTHOR_KIND_CHOICES: { value: AuthorKind; label: string; hint: string }[] = [
  { value: "staff", label: AUTHOR_KIND_NAMES.staff, hint: "Belongs to the newsroom." },
  { value: "guest", label: AUTHOR_KIND_NAMES.guest, hint: "Writes from outside, once or now and then." },
  { value: "agency", label: AUTHOR_KIND_NAMES.agency, hint: "A news agency or another organisation." },
];
