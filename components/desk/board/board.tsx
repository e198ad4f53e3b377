import Link from "next/link";
import { addressOf } from "#components/desk/articles/list-address.ts";
import { StoryLine } from "#components/desk/work/story-line.tsx";
import type { Column } from "#lib/plan/desk-board.ts";
import type { BoardInput } from "#lib/plan/schema.ts";

type Props = { columns: Column[]; wish: BoardInput; now: Date; timeZone: string };

/** Every stage with what stands in it: beside one another, on a phone below one another. */
export function Board({ columns, wish, now, timeZone }: Props) {
  return (
    <>
      <nav className="board-jumps" aria-label="Stages">
        {columns.map((column) => (
          <a key={column.id} href={`#${column.id}`}>
            {column.name} ({numberIn(column)})
          </a>
        ))}
      </nav>
      <div className="board">
        {columns.map((column) => (
          <BoardColumn key={column.id} column={column} wish={wish} now={now} timeZone={timeZone} />
        ))}
      </div>
    </>
  );
}

function BoardColumn({ column, wish, now, timeZone }: Omit<Props, "columns"> & { column: Column }) {
  const { id, name, stories, more } = column;
  return (
    <section aria-labelledby={`${id}-name`}>
      {/* Where a jump leads to, so that the keys go on from there. */}
      <h2 id={id} tabIndex={-1}>
        <span id={`${id}-name`}>{name}</span> <small>{storiesIn(numberIn(column))}</small>
      </h2>
      {stories.length === 0 ? (
        <p className="none">Nothing is in {name}.</p>
      ) : (
        <ul className="cards">
          {stories.map((story) => (
            <StoryLine key={story.id} story={story} now={now} timeZone={timeZone} place="card" />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          <Link href={addressOf({ ...wish, stage: id })}>
            {more} more in {name}
          </Link>
        </p>
      )}
    </section>
  );
}

function numberIn({ stories, more }: Column): number {
  return stories.length + more;
}

function storiesIn(number: number): string {
  return number === 1 ? "1 story" : `${number} stories`;
}
