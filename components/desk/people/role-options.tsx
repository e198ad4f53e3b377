import { ROLES, type Role } from "#db/vocabulary.ts";
import { ROLE_WORDS } from "./words.ts";

export type OwnRoleChoice = { id: string; name: string };

/** The roles that come with the house, and the newsroom's own. */
export function RoleOptions({ roles }: { roles: OwnRoleChoice[] }) {
  return (
    <>
      {ROLES.map((each) => (
        <option key={each} value={each}>
          {ROLE_WORDS[each].name}
        </option>
      ))}
      {roles.length > 0 && (
        <optgroup label="Our own">
          {roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}

/** What a role is called and may do, by its name in forms. */
export function roleWords(role: string, roles: OwnRoleChoice[]): { name: string; may: string } {
  const house = ROLE_WORDS[role as Role];
  if (house) return house;
  const name = roles.find(({ id }) => id === role)?.name ?? "Role";
  return { name, may: "A role of our own; what it may do stands under Roles." };
}
