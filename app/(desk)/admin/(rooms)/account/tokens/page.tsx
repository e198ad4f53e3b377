import type { Metadata } from "next";
import { Top } from "#components/desk/shell/top.tsx";
import { TokenForm } from "#components/desk/tokens/token-form.tsx";
import { TokenTable } from "#components/desk/tokens/token-table.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { othersTokens, ownTokens } from "#lib/tokens/desk.ts";
import { canMakeTokens } from "#lib/tokens/policy.ts";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const viewer = await requireViewer("/admin/account/tokens");
  const now = new Date();
  const [own, others, { timeZone }] = await Promise.all([
    ownTokens(viewer, now),
    othersTokens(viewer, now),
    deskSite(viewer),
  ]);
  return (
    <main className="work">
      <Top title="API tokens" back={{ name: "Your account", href: "/admin/account" }} />
      <p className="lead">
        A program that sends one of your tokens may do what you may, within what the token is for, until it ends. What
        can be asked for: <a href="/api/v1">the API</a>.
      </p>
      {own.length > 0 ? <TokenTable tokens={own} now={now} timeZone={timeZone} /> : <p>You have no tokens.</p>}
      <section className="part">
        <h2>Make a token</h2>
        {canMakeTokens(viewer) ? (
          <TokenForm timeZone={timeZone} />
        ) : (
          <p>Your role makes no tokens. Ask an admin if a program of yours needs one.</p>
        )}
      </section>
      {others.length > 0 && (
        <section className="part">
          <h2>Tokens of others</h2>
          <TokenTable tokens={others} owners now={now} timeZone={timeZone} />
        </section>
      )}
    </main>
  );
}
