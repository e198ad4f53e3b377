import { inNumbers } from "./words.ts";

type Props = { figures: { name: string; count: number; note?: string }[] };

export function Figures({ figures }: Props) {
  return (
    <dl className="figures">
      {figures.map(({ name, count, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{inNumbers(count)}</dd>
          {note && <dd className="figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
