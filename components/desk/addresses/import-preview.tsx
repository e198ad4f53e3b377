import type { ImportPreview as Preview } from "#lib/redirects/desk-import.ts";

const OUTCOMES = { wrong: "Wrong", changes: "Changes a rule", new: "New", same: "There already" } as const;

/** What a file would do, row by row; what is wrong comes first. */
export function ImportPreview({ preview: { counts, rows } }: { preview: Preview }) {
  const said = (["new", "changes", "same", "wrong"] as const).filter((each) => counts[each] > 0);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <section className="import-preview" aria-label="What would happen">
      <p role="status">
        <b>{said.map((each) => `${OUTCOMES[each]}: ${counts[each].toLocaleString("en")}`).join(" · ")}</b>
        {rows.length < all &&
          ` These are the first ${rows.length} of ${all.toLocaleString("en")} rows, what is wrong before the others.`}
      </p>
      <table className="addresses">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Line</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, source, target, status, outcome, problems }) => (
            <tr key={line}>
              <td className="t">
                <b dir="ltr">{source || "No old address"}</b>
                {target && (
                  <small className="to">
                    <span aria-hidden="true">→ </span>
                    <bdi>{target}</bdi>
                  </small>
                )}
                {problems.map((each) => (
                  <small key={each} className="problem">
                    {each}
                  </small>
                ))}
              </td>
              <td>{line}</td>
              <td>
                {OUTCOMES[outcome]}
                {Number.isFinite(status) && <small>{status}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
