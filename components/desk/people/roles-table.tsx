import Link from "next/link";
import { type Rights, ROLES } from "#db/vocabulary.ts";
import { DECLARED, ROLE_RIGHTS } from "#lib/access/declaration.ts";
import type { DeskRole } from "#lib/roles/desk.ts";
import { RIGHT_GROUPS, type RightGroup } from "./rights-by-group.ts";
import { cellWord } from "./role-words.ts";
import { ROLE_WORDS } from "./words.ts";

type Column = { id: string; name: string; rights: Rights; href?: string; holders?: number };

/** The whole declaration: every right of every role, those of the house first. */
export function RolesTable({ roles }: { roles: DeskRole[] }) {
  const columns: Column[] = [
    ...ROLES.map((id) => ({ id, name: ROLE_WORDS[id].name, rights: ROLE_RIGHTS[id] })),
    ...roles.map((role) => ({ ...role, href: `/admin/people/roles/${role.id}` })),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard, too.
    <section className="roles" tabIndex={0} aria-label="Rights of each role">
      <table>
        <thead>
          <tr>
            <th scope="col">May</th>
            {columns.map((column) => (
              <th scope="col" key={column.id}>
                {column.href ? <Link href={column.href}>{column.name}</Link> : column.name}
                {column.holders !== undefined && <small>{heldBy(column.holders)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        {RIGHT_GROUPS.map((group) => (
          <GroupRows key={group.name} group={group} columns={columns} />
        ))}
      </table>
    </section>
  );
}

function GroupRows({ group, columns }: { group: RightGroup; columns: Column[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {group.name}
        </th>
      </tr>
      {group.rights.map((right) => (
        <tr key={right}>
          <th scope="row">{DECLARED[right].says}</th>
          {columns.map(({ id, rights }) => (
            <td key={id} data-no={!rights[right] || undefined}>
              {cellWord(rights, right)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function heldBy(holders: number): string {
  if (holders === 0) return "Nobody has it";
  return holders === 1 ? "One person has it" : `${holders} people have it`;
}
