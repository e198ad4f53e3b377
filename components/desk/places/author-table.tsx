import Link from "next/link";
import type { DeskAuthor } from "#lib/authors/desk.ts";
import { AUTHOR_KIND_NAMES } from "./author-kinds.ts";

/** `self`: the viewer, whose own profile is marked. */
export function AuthorTable({ authors, self }: { authors: DeskAuthor[]; self: string }) {
  return (
    <table className="places">
      <thead>
        <tr>
          <th scope="col">Author</th>
          <th scope="col">Kind</th>
          <th scope="col">Address</th>
        </tr>
      </thead>
      <tbody>
        {authors.map(({ id, name, slug, kind, role, personId, mayChange }) => (
          <tr key={id}>
            <td className="t">
              {mayChange ? <Link href={`/admin/authors/${id}`}>{name}</Link> : <b>{name}</b>}
              {personId === self && " (you)"}
              {role && <small>{role}</small>}
            </td>
            <td>{AUTHOR_KIND_NAMES[kind]}</td>
            <td className="address">/authors/{slug}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
