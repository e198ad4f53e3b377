import { flag, index, integer, json, moment, primaryKey, real, table, text, uniqueIndex } from "../dialect/columns.ts";
import { people } from "./people.ts";

const owner = () =>
  text("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/** An app that shows six digits every half minute. Begun, it counts for nothing until a first code has confirmed it. */
export const authenticators = table("authenticators", {
  personId: owner().primaryKey(),
  /** Sealed with a key that the database does not hold (lib/kernel/seal.ts). */
  secret: text("secret").notNull(),
  createdAt: moment("created_at").notNull(),
  confirmedAt: moment("confirmed_at"),
  /** The half minute of the last code that was taken: none before it, and not that one, is taken again. */
  lastStep: integer("last_step"),
});
export type Authenticator = typeof authenticators.$inferSelect;

/** For the day when the phone is gone. Each opens once; only hashes are kept. */
export const recoveryCodes = table(
  "recovery_codes",
  {
    id: text("id").primaryKey(),
    personId: owner(),
    codeHash: text("code_hash").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [index("recovery_codes_person").on(t.personId)],
);

export const passkeys = table(
  "passkeys",
  {
    id: text("id").primaryKey(),
    personId: owner(),
    /** As the authenticator calls it, base64url. */
    credentialId: text("credential_id").notNull(),
    /** COSE, base64url. */
    publicKey: text("public_key").notNull(),
    /** How often it was used, as it says itself; zero from those that do not count. Below 2³², which `integer` has no room for. */
    counter: real("counter").notNull(),
    transports: json("transports").$type<string[]>().notNull(),
    name: text("name").notNull(),
    createdAt: moment("created_at").notNull(),
    lastUsedAt: moment("last_used_at"),
  },
  (t) => [uniqueIndex("passkeys_credential").on(t.credentialId), index("passkeys_person").on(t.personId)],
);
export type Passkey = typeof passkeys.$inferSelect;

/** Who somebody is at a provider of single sign-on. */
export const identities = table(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    personId: owner(),
    createdAt: moment("created_at").notNull(),
    lastUsedAt: moment("last_used_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index("identities_person").on(t.personId)],
);

/** Challenges that were answered: each is signed and open for minutes, and this keeps it from being answered twice. */
export const spentChallenges = table("spent_challenges", {
  hash: text("hash").primaryKey(),
  expiresAt: moment("expires_at").notNull(),
});

/** One row, once an admin has decided something: how people sign in. */
export const doorSettings = table("door_settings", {
  id: integer("id").primaryKey(),
  /** Whether a link by mail signs in. */
  mailLinks: flag("mail_links").notNull(),
  /** Roles that need a second factor: those of the house by name, the newsroom's own by id. */
  secondFactorRoles: json("second_factor_roles").$type<string[]>().notNull(),
});
