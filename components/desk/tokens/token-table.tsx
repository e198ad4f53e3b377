import type { DeskToken } from "#lib/tokens/desk.ts";
import { Ago, exactly } from "../ago.tsx";
import { EndToken } from "./end-token.tsx";
import "./tokens.css";

type Props = { tokens: DeskToken[]; owners?: boolean; now: Date; timeZone: string };

/** `owners` says whose each is. */
export function TokenTable({ tokens, owners = false, now, timeZone }: Props) {
  return (
    <table className="tokens">
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Works</th>
          <th scope="col">Last used</th>
          <th scope="col">
            <span className="away">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td className="t">
              <strong dir="auto">{token.name}</strong>
              {owners && <small>{token.owner}</small>}
              <small className="scopes">{token.scopes.join(", ")}</small>
            </td>
            <td>
              <State token={token} timeZone={timeZone} />
            </td>
            <td className="used">
              {token.lastUsedAt ? (
                <>
                  <Ago at={token.lastUsedAt} now={now} timeZone={timeZone} />
                  {token.lastAddress && <small>{token.lastAddress}</small>}
                </>
              ) : (
                "Never"
              )}
            </td>
            <td className="end">
              {token.state === "working" && (
                <EndToken id={token.id} name={token.name} {...(owners && { of: token.owner })} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ token: { state, endsSoon, expiresAt, revokedAt }, timeZone }: { token: DeskToken; timeZone: string }) {
  if (state === "ended")
    return (
      <>
        <span className="state withdrawn">Ended</span>
        {revokedAt && <small>{day(revokedAt, timeZone)}</small>}
      </>
    );
  const mark = state === "expired" ? "withdrawn" : endsSoon ? "due" : "live";
  return (
    <>
      <span className={`state ${mark}`}>{state === "expired" ? "Expired" : endsSoon ? "Ends soon" : "Works"}</span>
      <small title={exactly(expiresAt, timeZone)}>
        {state === "working" && "until "}
        {day(expiresAt, timeZone)}
      </small>
    </>
  );
}

function day(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone }).format(at);
}
