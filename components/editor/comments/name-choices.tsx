import type { TypedName } from "./use-typed-name.ts";

/** The people who may be meant, below the field. */
export function NameChoices({ names: { list, found, current, pick } }: { names: TypedName }) {
  return (
    <>
      <p className="away" role="status">
        {current &&
          (found.length === 1
            ? `${current.name}: Enter names them.`
            : `${found.length} people. The arrows choose, Enter names.`)}
      </p>
      <div
        className="name-choices comment-names"
        id={list}
        role="listbox"
        tabIndex={-1}
        aria-label="People"
        hidden={!current}
      >
        {found.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          <div
            key={person.id}
            id={`${list}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={person === current}
            // The field keeps the focus, so that the list is still there when the button is let go.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(person)}
          >
            {person.name}
          </div>
        ))}
      </div>
    </>
  );
}
