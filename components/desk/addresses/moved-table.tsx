import type { DeskMoved } from "#lib/redirects/desk-missed.ts";

/** Addresses that articles and sections left behind. Nothing can be done with them: they follow by themselves. */
export function MovedTable({ moved }: { moved: DeskMoved[] }) {
  return (
    <table className="addresses">
      <thead>
        <tr>
          <th scope="col">Former address</th>
          <th scope="col">Answer</th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ from, to, what, name }) => (
          <tr key={from}>
            <td className="t">
              <b dir="ltr">/{from}</b>
              <small className="to">
                {to ? (
                  <>
                    <span aria-hidden="true">→ </span>
                    <span className="away">Leads to </span>
                    {`the ${what} “${name}”, `}
                    <bdi>/{to}</bdi>
                  </>
                ) : (
                  name
                )}
              </small>
            </td>
            <td>{to ? "308, for good" : "Nothing while it is withdrawn"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
