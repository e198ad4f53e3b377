import { ask } from "../ask.ts";
import { ACCESS } from "../route-access.ts";
import { callAction } from "../server-actions.ts";
import { SPELLINGS } from "../spellings.ts";
import { faultIn, follow, isLetIn, leakIn, probes, verdictOf } from "../walk.ts";
import { actionCalls, type Call } from "./actions.ts";
import type { Asker } from "./cells.ts";
import { each, passOf, type Site, type Walked } from "./site.ts";

/** Written by whoever is refused, and by no command: that they asked. */
const COUNTED = ["api_counts", "tokens"];
const TRIED = ["attempts", "events", "sqlite_sequence"];

/** Every route and method as one asker: what is declared comes back, and a refusal changes nothing. */
export async function walkRoutes(site: Site, asker: Asker): Promise<Walked> {
  const { server, watch } = site;
  const walked: Walked = { requests: 0, faults: [] };
  for (const { route, probe, at } of probes(ACCESS, site.made)) {
    const { method = "GET", body } = probe;
    if (method !== "GET") await watch.changed();
    const answer = await ask(server, at, { ...passOf(site, asker), method, ...(body !== undefined && { body }) });
    walked.requests += 1;
    const fault = faultIn({ route, probe, asker, answer });
    if (fault) walked.faults.push(fault);
    if (method === "GET") continue;
    const changed = (await watch.changed()).filter((table) => !COUNTED.includes(table));
    if (changed.length && !isLetIn(verdictOf(answer)))
      walked.faults.push(`${method} ${route} as ${asker}: ${answer.status}, and yet changes ${changed}`);
  }
  return walked;
}

/** Every page that shows something, spelled in every other way by those who are not let in. */
export async function walkSpellings(site: Site, askers: readonly Asker[]): Promise<Walked> {
  const walked: Walked = { requests: 0, faults: [] };
  const cells = probes(ACCESS, site.made)
    .filter(({ probe }) => probe.shows && !probe.method)
    .flatMap((place) => askers.map((asker) => ({ ...place, asker })))
    .filter(({ probe, asker }) => !isLetIn(probe.gets[asker]))
    .flatMap((cell) => Object.entries(SPELLINGS).map(([spelling, spell]) => ({ ...cell, spelling, spell })));
  await each(cells, async ({ route, probe, at, asker, spelling, spell }) => {
    const { target, headers, ...question } = spell(at);
    const pass = passOf(site, asker);
    const answer = await follow(site.server, target, {
      ...pass,
      ...question,
      headers: { ...pass.headers, ...headers },
    });
    walked.requests += 1;
    const fault = leakIn({ route, probe, asker, answer }, spelling);
    if (fault) walked.faults.push(fault);
  });
  return walked;
}

const FOREIGN = [{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }];
/** Who may do nothing at all, and who may do nothing with what belongs to others. */
const SHUT_OUT: Asker[] = ["anyone", "suspended", "signed-out", "half", "holder", "token of articles:write"];
const HELD_BACK: Asker[] = ["contributor", "author", "custom", "narrowed"];

/** Every server action by all who may not, and as an admin from other sites. */
export async function walkActions(site: Site): Promise<Walked> {
  const { server, admin, made, watch } = site;
  const calls = actionCalls(made, admin);
  const walked: Walked = { requests: 0, faults: [] };
  await watch.changed();
  for (const [name, call] of Object.entries(calls)) {
    for (const [who, question] of attemptsAt(site, call)) {
      const { reply, status } = await callAction(server, name, call.args, question);
      walked.requests += 1;
      if (reply?.ok && !call.open) walked.faults.push(`${name} by ${who}: ${status} ok`);
      const changed = (await watch.changed()).filter((table) => !call.counts || !TRIED.includes(table));
      if (changed.length) walked.faults.push(`${name} by ${who}: changed ${changed}`);
    }
  }
  return walked;
}

function attemptsAt(site: Site, { own, may = [] }: Call): [string, Parameters<typeof callAction>[3]][] {
  const inside = own ? [] : HELD_BACK.filter((asker) => !may.includes(asker));
  return [
    ...[...SHUT_OUT, ...inside].map((asker): [string, ReturnType<typeof passOf>] => [asker, passOf(site, asker)]),
    ...FOREIGN.map((headers): [string, object] => [
      `an admin from ${Object.values(headers)}`,
      { cookie: site.admin.cookie, headers },
    ]),
  ];
}
