import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { expect, test } from "vitest";
import { VERBS } from "#lib/cli/verbs.ts";
import { readSettings } from "#lib/kernel/env.ts";

/** What the documentation quotes must exist: a reader who copies a line from it should never meet a stranger. */
const NOT_OURS = /^(node_modules|\.next|\.git|\.cache|data|test-results|playwright-report)$/;
const tree = filesIn("");
const pages = Object.fromEntries(
  tree.filter((file) => /^(docs\/.+|[A-Z]+)\.md$/.test(file)).map((file) => [file, readFileSync(file, "utf8")]),
);
const code = tree
  .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith("docs.test.ts"))
  .map((file) => readFileSync(file, "utf8"));
const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts;
const settings = [...readFileSync("lib/kernel/env.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z0-9_]*): z\b/gm)].map(
  ([, name = ""]) => name,
);
const variables = new Set([...settings, "NODE_ENV", ...readByCode()]);
const example = readFileSync(".env.example", "utf8");
const operating = pages["docs/operating.md"] ?? "";

test("there is a documentation, with the pages that newcomers look for", () => {
  const wanted = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/README.md",
    "docs/operating.md",
    "docs/writing.md",
  ];
  expect(Object.keys(pages)).toEqual(expect.arrayContaining(wanted));
});

for (const [page, text] of Object.entries(pages)) {
  test(`${page} names nothing that does not exist`, () => expect(strangersIn(page, text)).toEqual([]));
}

test("every decision is on the list of decisions, and every page of the documentation can be reached from its index", () => {
  const linked = new Set(
    Object.entries(pages).flatMap(([page, text]) => linksIn(text).map((link) => targetOf(page, link))),
  );
  expect(Object.keys(pages).filter((page) => page.startsWith("docs/") && !linked.has(page))).toEqual([]);
});

test("every setting is in .env.example and in the table of the operators' page, and nothing else is", () => {
  expect(settings.length).toBeGreaterThan(8);
  expect(namesIn(example, /^#([A-Z][A-Z0-9_]*)=/gm)).toEqual([...settings].sort());
  expect(namesIn(operating, /^\| `([A-Z][A-Z0-9_]*)` /gm)).toEqual([...settings].sort());
});

test("the defaults that are written down are the defaults", () => {
  const defaults = Object.entries(readSettings({})).filter(([name]) => name !== "PUBLIC_URL");
  expect(defaults.length).toBeGreaterThan(4);
  for (const [name, value] of defaults) {
    expect(example, name).toContain(`\n#${name}=${value}\n`);
    expect(
      operating.split("\n").find((line) => line.startsWith(`| \`${name}\` `)),
      name,
    ).toContain(`\`${value}\``);
  }
});

test("every verb of the command line is in the operators' page", () => {
  const quoted = commandsIn(operating).map(([verb]) => verb);
  expect(Object.keys(VERBS).filter((verb) => !quoted.includes(verb))).toEqual([]);
});

test("CONTRIBUTING.md stays about two pages", () => {
  expect((pages["CONTRIBUTING.md"] ?? "").split(/\s+/).length).toBeLessThan(1_500);
});

/** One mistake of every kind, as somebody would make it. */
const PLANTED: { says: string; text: string; finds: string }[] = [
  {
    says: "a file that was renamed",
    text: "The model is `lib/articles/commands/publsh.ts`.",
    finds: "lib/articles/commands/publsh.ts",
  },
  { says: "a file at the top that is gone", text: "See `servre.ts`.", finds: "servre.ts" },
  { says: "a folder that never was", text: "Put it into `lib/utils/`.", finds: "lib/utils/" },
  {
    says: "a pattern that nothing matches",
    text: "Each room has `lib/<feature>/helpers.ts`.",
    finds: "lib/<feature>/helpers.ts",
  },
  { says: "one of several files", text: "The rules are `lib/*/{policy,polcy}.ts`.", finds: "lib/*/{policy,polcy}.ts" },
  { says: "a link to a page that moved", text: "[Operating](docs/operations.md)", finds: "docs/operations.md" },
  { says: "a picture that is not there", text: "![The desk](docs/images/desk.gif)", finds: "docs/images/desk.gif" },
  {
    says: "a link to a heading that was reworded",
    text: "[Settings](docs/operating.md#the-settings)",
    finds: "docs/operating.md#the-settings",
  },
  { says: "a script that is not there", text: "Run `npm run lint` first.", finds: "npm run lint" },
  { says: "a script in a block of commands", text: "```sh\nnpm run typecheck\n```", finds: "npm run typecheck" },
  { says: "a setting that was renamed", text: "Set `PUBLIC_ADDRESS` first.", finds: "PUBLIC_ADDRESS" },
  { says: "a setting in a block of commands", text: "```sh\nHOSTNAME=0.0.0.0 npm start\n```", finds: "HOSTNAME" },
  { says: "a verb that the command line does not have", text: "`standfirst export FILE`", finds: "standfirst export" },
  {
    says: "a second word that the verb does not have",
    text: "`standfirst user remove ADDRESS`",
    finds: "standfirst user remove",
  },
  {
    says: "an option of another verb",
    text: "```sh\nnpm run -s standfirst -- backup x.tar.gz --force\n```",
    finds: "standfirst backup --force",
  },
];

for (const { says, text, finds } of PLANTED) {
  test(`${says} is found`, () => expect(strangersIn("README.md", text)).toEqual([finds]));
}

test("what exists is let through", () => {
  const text = [
    "`npm test`, `npm start`, `npm run -s standfirst -- doctor`, `lib/kernel/`, `server.ts`, `db/schema/articles.ts`,",
    "`lib/<feature>/commands/<verb>.ts`, `lib/*/{schema,lifecycle,policy}.ts`, `app/(site)/[...path]/page.tsx`,",
    "`PORT`, `DATA_DIR=/tmp/x`, `standfirst user add --role ROLE`, [Settings](docs/operating.md#settings), [far](https://example.org/a.md)",
  ].join("\n");
  expect(strangersIn("README.md", text)).toEqual([]);
});

/** Everything quoted in a page that is not there, as it is written. */
function strangersIn(page: string, text: string): string[] {
  const lines = codeIn(text);
  return [
    ...linksIn(text).filter((link) => !leads(page, link)),
    ...spansIn(text).filter((span) => looksLikePath(span) && !isThere(span)),
    ...lines
      .flatMap((line) => [...line.matchAll(/\bnpm run (?:-s )?([\w-]+)/g)])
      .flatMap(([, name = ""]) => (scripts[name] ? [] : [`npm run ${name}`])),
    ...lines.flatMap(variablesIn).filter((name) => !variables.has(name)),
    ...commandsIn(text).flatMap(unknownIn),
  ];
}

function linksIn(text: string): string[] {
  const prose = text.replace(/^```.*?^```/gms, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^(https?|mailto):/.test(link));
}

function leads(page: string, link: string): boolean {
  const [, heading] = link.split("#");
  const target = targetOf(page, link);
  if (!existsSync(target)) return false;
  return heading === undefined || headingsOf(readFileSync(target, "utf8")).includes(heading);
}

function targetOf(page: string, link: string): string {
  const [file] = link.split("#");
  return file ? posix.join(dirname(page), file) : page;
}

/** The anchors that are made of headings where pages are shown. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, words = ""]) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}

function spansIn(text: string): string[] {
  const prose = text.replace(/^```.*?^```/gms, "");
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
}

/** Code spans and the lines of code blocks. */
function codeIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, block = ""]) => block.split("\n"));
  return [...spansIn(text), ...blocks];
}

/** A path of this repository: it begins with one of its folders, or is a file at its top. */
function looksLikePath(span: string): boolean {
  if (/\s/.test(span)) return false;
  return /^(app|components|db|docs|drizzle|lib|public|tests)\/./.test(span) || /^[\w.-]+\.(ts|mjs|json|md)$/.test(span);
}

/** Names without a folder may be those of a file in any room (`policy.ts`), or of one that the code makes (`secrets.json`). */
function isThere(path: string): boolean {
  if (!path.includes("/") && code.some((text) => text.includes(`"${path}"`))) return true;
  const pattern = path.replace(/\/$/, "/<any>");
  return alternatives(pattern).every((each) => {
    const shape = each
      .split(/(<[^>]*>|\*)/)
      .map((part, at) => (at % 2 ? "[^/]+" : part.replace(/[.()[\]+?^$|\\]/g, "\\$&")));
    const wanted = new RegExp(path.includes("/") ? `^${shape.join("")}(/|$)` : `(^|/)${shape.join("")}$`);
    return tree.some((file) => wanted.test(file));
  });
}

/** `a{b,c}d` as `abd` and `acd`. */
function alternatives(pattern: string): string[] {
  const [, head, list, tail] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  if (list === undefined) return [pattern];
  return list.split(",").flatMap((each) => alternatives(`${head}${each}${tail}`));
}

/** Names in capitals that are set (`NAME=…`), or that stand alone and have an underscore as all but two of ours do. */
function variablesIn(line: string): string[] {
  const set = [...line.matchAll(/(?:^|[\s"#])([A-Z][A-Z0-9_]{2,})=/g)].map(([, name = ""]) => name);
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(line) && !isConstant(line) ? [...set, line] : set;
}

/** A page may also speak of a constant in the code. */
function isConstant(name: string): boolean {
  return code.some((text) => text.includes(`const ${name} `));
}

type Quoted = [verb: string, ...rest: string[]];

function commandsIn(text: string): Quoted[] {
  return codeIn(text.replaceAll("\\\n", " "))
    .flatMap((line) => [...line.matchAll(/(?:\bstandfirst -- |^standfirst |standfirst\.(?:mjs|ts) )([a-z].*)/g)])
    .map(
      ([, words = ""]) =>
        words
          .replace(/(["']).*?\1/g, "")
          .replace(/['"]$/, "")
          .split(/\s+/) as Quoted,
    );
}

function unknownIn([verb, ...rest]: Quoted): string[] {
  const usage = (Object.hasOwn(VERBS, verb) && VERBS[verb]?.usage) || "";
  if (!usage) return verb === "help" ? [] : [`standfirst ${verb}`];
  const [second = ""] = rest;
  if (/\| /.test(usage) && /^[a-z]+$/.test(second) && !usage.includes(`${verb} ${second}`))
    return [`standfirst ${verb} ${second}`];
  return rest
    .filter((word) => word.startsWith("--") && !usage.includes(word))
    .map((word) => `standfirst ${verb} ${word}`);
}

/** Every environment variable that code of ours reads. */
function readByCode(): string[] {
  return code.flatMap((text) => [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name = ""]) => name));
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name).sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder || ".", { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.test(path) ? [] : filesIn(path);
    return [path];
  });
}
