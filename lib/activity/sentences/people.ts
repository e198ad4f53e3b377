import { didThemselves, IT, type Sentence, says } from "../pieces.ts";
import { type Told, together } from "../told.ts";
import type { Act } from "./sentences.ts";

/** What happens to people and their roles. */
export const PEOPLE_ACTS = {
  "person.invite": {
    what: "invited",
    says: ({ after, name }) => says`invited ${IT} as ${name(after.all.role)}${inSections(after.all.sections, name)}`,
  },
  "person.revoke-invitation": { what: "took an invitation back", says: () => says`took the invitation of ${IT} back` },
  "person.accept": { what: "accepted an invitation", says: () => didThemselves`accepted the invitation` },
  "person.add": { what: "added", says: ({ after, name }) => says`added ${IT} as ${name(after.all.role)}` },
  "notices.set-wishes": { what: "chose what to be told of", says: () => says`chose what to be told of, and how` },
  "person.rename": {
    what: "changed a name",
    says: ({ before, after }) => says`changed the name “${before.text("name")}” to “${after.text("name")}”`,
  },
  "person.change-role": { what: "changed a role", says: changedRole },
  "person.suspend": { what: "suspended", says: () => says`suspended ${IT}` },
  "person.reactivate": { what: "reactivated", says: () => says`reactivated ${IT}` },
  "person.hand-over": { what: "handed over open work", says: handedOver },
  "person.delete": { what: "deleted an account", says: () => says`deleted the account of ${IT}` },
  "person.make-reset-link": { what: "made a password link", says: () => says`made a link to a new password for ${IT}` },
  "person.request-reset": {
    what: "asked for a new password",
    says: ({ after }) =>
      after.has("until")
        ? says`asked for a new password for ${IT}`
        : says`asked for a new password for an address that has no account here`,
  },
  "person.reset-password": { what: "chose a new password", says: () => didThemselves`chose a new password by a link` },
  "person.change-password": {
    what: "changed a password",
    says: ({ after }) =>
      after.has("refused") ? says`tried to change the own password with a wrong one` : says`changed the own password`,
  },
  "role.create": { what: "made a role", says: () => says`made the role ${IT}` },
  "role.change": { what: "changed a role’s rights", says: () => says`changed the role ${IT}` },
  "role.delete": { what: "deleted a role", says: () => says`deleted the role ${IT}` },
} satisfies Record<string, Act>;

function changedRole({ before, after, name }: Told): Sentence {
  const [from, to] = [name(before.all.role), name(after.all.role)];
  const where = inSections(after.all.sections, name);
  if (from !== to) return says`changed the role of ${IT} from ${from} to ${to}${where}`;
  return where ? says`narrowed ${IT}, ${to},${where}` : says`let ${IT}, ${to}, work on the whole site again`;
}

function handedOver({ before, after, name }: Told): Sentence {
  const count = before.list("articles").length;
  return says`handed ${count === 1 ? "one article" : `${count} articles`} of ${IT} over to ${name(after.all.to)}`;
}

function inSections(sections: unknown, name: Told["name"]): string {
  return Array.isArray(sections) && sections.length > 0 ? `, only in ${together(sections.map(name))}` : "";
}
