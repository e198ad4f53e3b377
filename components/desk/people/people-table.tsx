import type { DeskPerson } from "#lib/people/desk.ts";
import { Ago } from "../ago.tsx";
import { ROLE_WORDS, STATUS_WORDS } from "./words.ts";

type Props = { people: DeskPerson[]; self: string; now: Date; timeZone: string };

export function PeopleTable({ people, self, now, timeZone }: Props) {
  return (
    <table className="people">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Status</th>
          <th scope="col">Last seen</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td className="t">
              <a href={`/admin/people/${person.id}`}>{person.name}</a>
              {person.id === self && <span className="you"> you</span>}
              <small>{person.email}</small>
            </td>
            <td>
              {person.ownRole?.name ?? ROLE_WORDS[person.role].name}
              {person.sections && <small>{within(person.sections)}</small>}
            </td>
            <td>
              <span className={`state ${STATUS_WORDS[person.status].mark}`}>{statusOf(person, now)}</span>
            </td>
            <td className="seen">
              {person.lastSeenAt ? <Ago at={person.lastSeenAt} now={now} timeZone={timeZone} /> : "Never"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function within(sections: { name: string }[]): string {
  return sections.length > 0 ? `in ${sections.map(({ name }) => name).join(", ")}` : "in no section";
}

function statusOf(person: DeskPerson, now: Date): string {
  const expired = person.status === "invited" && (!person.invitedUntil || person.invitedUntil <= now);
  return expired ? "Invitation expired" : STATUS_WORDS[person.status].name;
}
