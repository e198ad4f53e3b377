import { env } from "#lib/kernel/env.ts";

/** People paste whole addresses: of this site the path is enough, and leads there also when the site moves. */
export function withoutOwnOrigin<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  const { target } = fields;
  const { origin } = new URL(env().PUBLIC_URL);
  if (typeof target !== "string" || !target.trim().startsWith(origin)) return fields;
  const rest = target.trim().slice(origin.length);
  // Another host may begin with the name of this one.
  return rest === "" || /^[/?#]/.test(rest) ? { ...fields, target: rest.startsWith("/") ? rest : `/${rest}` } : fields;
}
