import Link from "next/link";
import type { DeskSection } from "#lib/sections/desk.ts";
import { MoveSection } from "./move-section.tsx";

type Props = { sections: DeskSection[]; mayArrange: boolean };

/** The tree as a table, in the order of the site's navigation. */
export function SectionTable({ sections, mayArrange }: Props) {
  return (
    <table className="places sections">
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col">Address</th>
          {mayArrange && <th scope="col">Order</th>}
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => {
          const siblings = sections.filter((each) => each.parentId === section.parentId);
          const place = siblings.indexOf(section);
          return (
            <tr key={section.id}>
              <td className="t" data-depth={Math.min(section.depth, 4)}>
                {mayArrange ? (
                  <Link href={`/admin/sections/${section.id}`}>{section.name}</Link>
                ) : (
                  <b>{section.name}</b>
                )}
                {section.description && <small>{section.description}</small>}
              </td>
              <td className="address">/{section.path}</td>
              {mayArrange && (
                <td>
                  <MoveSection id={section.id} name={section.name} place={place} of={siblings.length} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
