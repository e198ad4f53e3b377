import { type Explained, explain } from "#lib/access/explain.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { REACH_WORDS, reasonWords } from "./role-words.ts";

/** Every right, how far somebody reaches with it, and why: asked of the policy that decides. */
export function WhatMay({ viewer, role }: { viewer: Viewer; role: string }) {
  const all = explain(viewer);
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <details className="what-may">
      <summary>All rights, one by one, and why</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">May</th>
            <th scope="col">How far</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group} name={group} rights={all.filter((each) => each.group === group)} role={role} />
        ))}
      </table>
    </details>
  );
}

function Group({ name, rights, role }: { name: string; rights: Explained[]; role: string }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {rights.map(({ right, says, reaches, because }) => (
        <tr key={right}>
          <th scope="row">{says}</th>
          <td data-no={reaches === "no" || undefined}>{REACH_WORDS[reaches]}</td>
          <td>{reasonWords(because, role)}</td>
        </tr>
      ))}
    </tbody>
  );
}
