import { parseArgs } from "node:util";
import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { ROLES, type Role } from "#db/vocabulary.ts";
import { resetFactors } from "#lib/factors/commands/reset.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { linkAddress } from "#lib/people/addresses.ts";
import { addPerson } from "#lib/people/commands/add-person.ts";
import { makeResetLink } from "#lib/people/commands/make-reset-link.ts";
import { cliContext } from "./context.ts";
import { UsageError } from "./explain.ts";
import { readPassword } from "./password.ts";
import { print } from "./print.ts";
import { withStore } from "./with-store.ts";

const OPTIONS = { name: { type: "string" }, email: { type: "string" }, role: { type: "string" } } as const;

export async function run([word, ...args]: string[]): Promise<number> {
  if (word === "list") await withStore(list);
  else if (word === "add") await add(args);
  else if (word === "reset") await reset(args);
  else if (word === "forget-second-factor") await forgetSecondFactor(args);
  else throw new UsageError("Say list, add, reset or forget-second-factor.");
  return 0;
}

async function list(): Promise<void> {
  const { name, email, role, status } = people;
  const rows = await db().select({ email, role, status, name }).from(people).orderBy(asc(name), asc(email));
  const width = Math.max(0, ...rows.map((row) => row.email.length));
  for (const row of rows) {
    print(`${row.email.padEnd(width)}  ${row.role.padEnd(11)}  ${row.status.padEnd(9)}  ${row.name}`);
  }
  if (!rows.length) print("Nobody is here yet: run standfirst setup.");
}

async function add(args: string[]): Promise<void> {
  const { name, email, role } = parseArgs({ args, options: OPTIONS }).values;
  if (!name || !email || !role) throw new UsageError("Say --name, --email and --role.");
  if (!isRole(role)) throw new UsageError(`A role is one of ${ROLES.join(", ")}.`);
  const password = await readPassword();
  await withStore(async () => {
    await addPerson({ name, email, role, password }, cliContext());
    print(`${email} can sign in as ${role}.`);
  });
}

async function reset(args: string[]): Promise<void> {
  await withPerson(args, "Say whose password: an e-mail address.", async (id) => {
    const { name, secret, expiresAt } = await makeResetLink({ id }, cliContext());
    print(linkAddress("password-reset", secret));
    process.stderr.write(`Hand this to ${name}. It works once, until ${expiresAt.toISOString()}.\n`);
  });
}

/** For the only admin, whose phone and recovery codes are gone. */
async function forgetSecondFactor(args: string[]): Promise<void> {
  await withPerson(args, "Say whose second factor: an e-mail address.", async (id) => {
    const { email, ended } = await resetFactors({ id }, cliContext());
    print(
      `${email} signs in with the password alone, until a new second factor is set up. Browsers signed out: ${ended}.`,
    );
  });
}

async function withPerson(args: string[], missing: string, work: (id: string) => Promise<void>): Promise<void> {
  const [email, ...more] = parseArgs({ args, options: {}, allowPositionals: true }).positionals;
  if (!email || more.length) throw new UsageError(missing);
  await withStore(async () => {
    const [person] = await db().select({ id: people.id }).from(people).where(eq(people.email, email.toLowerCase()));
    if (!person) throw new AppError("not-found", `Nobody here has the e-mail ${email}.`);
    await work(person.id);
  });
}

function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word);
}
