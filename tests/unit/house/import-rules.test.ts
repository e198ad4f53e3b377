import { expect, test } from "vitest";
import { lint } from "#tests/support/lint.ts";

/** Who may import whom (docs: CONTRIBUTING.md). `no` must be refused in that file, `yes` must pass. */
const TABLE: Record<string, { no: string[]; yes: string[] }> = {
  "db/vocabulary.ts": {
    no: [
      `import { z } from "zod"`,
      `import { newId } from "./id.ts"`,
      `import type { Person } from "#db/schema/people.ts"`,
    ],
    yes: [],
  },
  "db/schema/people.ts": {
    no: [
      `import { log } from "#lib/kernel/log.ts"`,
      `import pg from "pg"`,
      `import { pgTable } from "drizzle-orm/pg-core"`,
      `import next from "next"`,
      `import { may } from "../../lib/articles/policy.ts"`,
    ],
    yes: [
      `import { text } from "../dialect/columns.ts"`,
      `import type { Viewer } from "#lib/kernel/actor.ts"`,
      `import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core"`,
    ],
  },
  "db/client.ts": {
    no: [`import { env } from "#lib/kernel/env.ts"`, `import { Page } from "#app/page.tsx"`],
    yes: [`import { shared } from "#lib/kernel/shared.ts"`, `import { openSqlite } from "./dialect/sqlite.ts"`],
  },
  "db/dialect/postgres.ts": {
    no: [`import { log } from "#lib/kernel/log.ts"`],
    yes: [`import pg from "pg"`, `import { pgTable } from "drizzle-orm/pg-core"`],
  },
  "lib/content/render.ts": {
    no: [
      `import { store } from "#db/client.ts"`,
      `import type { Article } from "#db/schema/articles.ts"`,
      `import { log } from "#lib/kernel/log.ts"`,
      `import { readFile } from "node:fs/promises"`,
      `import next from "next"`,
      `import { useState } from "react"`,
      `import { EditorContent } from "@tiptap/react"`,
      `import { may } from "../articles/policy.ts"`,
    ],
    yes: [
      `import { z } from "zod"`,
      `import { Node } from "@tiptap/core"`,
      `import { Fragment } from "@tiptap/pm/model"`,
      `import { ROLES } from "#db/vocabulary.ts"`,
      `import { escapeHtml } from "./escape.ts"`,
    ],
  },
  "lib/content/nodes/figure.ts": {
    no: [`import { store } from "#db/client.ts"`, `import { may } from "../../articles/policy.ts"`],
    yes: [`import { Bold } from "@tiptap/extension-bold"`, `import { defineNode } from "../spec.ts"`],
  },
  "lib/articles/policy.ts": {
    no: [
      `import { db } from "#db/client.ts"`,
      `import { articles } from "#db/schema/articles.ts"`,
      `import { eq } from "drizzle-orm"`,
      `import { log } from "#lib/kernel/log.ts"`,
      `import { headers } from "next/headers"`,
      `import { useState } from "react"`,
      `import { list } from "./desk.ts"`,
      `import { publish } from "./commands/publish.ts"`,
      `import { may } from "../people/policy.ts"`,
    ],
    yes: [
      `import { z } from "zod"`,
      `import type { Article } from "#db/schema/articles.ts"`,
      `import { ROLES } from "#db/vocabulary.ts"`,
      `import { Slug } from "#lib/content/slug.ts"`,
      `import { isSystem } from "#lib/kernel/actor.ts"`,
      `import { mayEdit } from "#lib/people/policy.ts"`,
      `import { stateOf } from "./lifecycle.ts"`,
    ],
  },
  "lib/articles/schema.ts": {
    no: [`import { db } from "#db/client.ts"`, `import { cookies } from "next/headers"`],
    yes: [`import { Id } from "#lib/kernel/text-input.ts"`],
  },
  "lib/articles/lifecycle.ts": {
    no: [`import { store } from "#db/client.ts"`],
    yes: [`import type { Draft } from "#db/schema/articles.ts"`],
  },
  "lib/articles/published.ts": {
    no: [
      `import { cookies } from "next/headers"`,
      `import { requireViewer } from "#lib/auth/session.ts"`,
      `import { list } from "./desk.ts"`,
      `import { list as others } from "#lib/people/desk.ts"`,
      `import { publish } from "./commands/publish.ts"`,
      `import { Byline } from "#components/article/byline.tsx"`,
      `import { trail } from "../sections/published.ts"`,
    ],
    yes: [
      `import { db } from "#db/client.ts"`,
      `import { eq } from "drizzle-orm"`,
      `import { noteTags } from "#lib/kernel/page-cache/scope.ts"`,
      `import { sectionTrail } from "#lib/sections/published.ts"`,
      `import { stateOf } from "./lifecycle.ts"`,
    ],
  },
  "lib/articles/desk.ts": {
    no: [
      `import { headers } from "next/headers"`,
      `import { article } from "./published.ts"`,
      `import { trail } from "#lib/sections/published.ts"`,
      `import { publish } from "#lib/articles/commands/publish.ts"`,
    ],
    yes: [`import { db } from "#db/client.ts"`, `import { names } from "#lib/people/desk.ts"`],
  },
  "lib/kernel/command.ts": {
    no: [
      `import { publish } from "#lib/articles/commands/publish.ts"`,
      `import { may } from "../articles/policy.ts"`,
      `import { articleTag } from "#lib/tags.ts"`,
      `import next from "next"`,
    ],
    yes: [
      `import { store } from "#db/client.ts"`,
      `import { log } from "#lib/kernel/log.ts"`,
      `import { shared } from "./shared.ts"`,
    ],
  },
  "lib/kernel/action.ts": {
    no: [`import { may } from "#lib/articles/policy.ts"`],
    yes: [`import { unstable_rethrow } from "next/navigation.js"`],
  },
  "lib/kernel/page-cache/render.ts": {
    no: [`import { articleTag } from "#lib/tags.ts"`, `import { may } from "../../articles/policy.ts"`],
    yes: [`import next from "next"`, `import { log } from "../log.ts"`],
  },
  "lib/articles/commands/publish.ts": {
    no: [
      `import { revalidatePath } from "next/cache"`,
      `import { setUp } from "#lib/people/commands/set-up.ts"`,
      `import { move } from "../../sections/commands/move.ts"`,
      `import { env } from "#lib/kernel/env.ts"`,
      `import { requireViewer } from "#lib/auth/session.ts"`,
    ],
    yes: [
      `import { defineCommand } from "#lib/kernel/command.ts"`,
      `import { articles } from "#db/schema/articles.ts"`,
      `import { mayPublish } from "../policy.ts"`,
      `import { toRecords } from "./known-records.ts"`,
    ],
  },
  "lib/articles/actions.ts": {
    no: [`import { getServerSession } from "next-auth"`, `import { Form } from "#components/ui/form.tsx"`],
    yes: [`import { redirect } from "next/navigation"`, `import { publish } from "./commands/publish.ts"`],
  },
  "lib/auth/session.ts": {
    no: [`import { Page } from "#app/page.tsx"`],
    yes: [`import { getServerSession } from "next-auth"`, `import { cookies } from "next/headers"`],
  },
  "app/api/auth/[...nextauth]/route.ts": {
    no: [`import { db } from "#db/client.ts"`],
    yes: [`import NextAuth from "next-auth"`],
  },
  "components/ui/button.tsx": {
    no: [
      `import { may } from "#lib/articles/policy.ts"`,
      `import type { Role } from "#db/vocabulary.ts"`,
      `import { Byline } from "#components/article/byline.tsx"`,
      `import { Byline as Same } from "../article/byline.tsx"`,
      `import { signIn } from "next-auth/react"`,
    ],
    yes: [
      `import { useId } from "react"`,
      `import { Field } from "./field.tsx"`,
      `import { Table } from "#components/ui/table.tsx"`,
    ],
  },
  "components/article/byline.tsx": {
    no: [
      `import { db } from "#db/client.ts"`,
      `import { authors } from "#db/schema/authors.ts"`,
      `import { store } from "../../db/client.ts"`,
      `import { article } from "#lib/articles/published.ts"`,
      `import { drafts } from "#lib/articles/desk.ts"`,
      `import { publish } from "#lib/articles/commands/publish.ts"`,
      `import { eq } from "drizzle-orm"`,
    ],
    yes: [
      `import type { Author } from "#db/schema/authors.ts"`,
      `import type { ArticleView } from "#lib/articles/published.ts"`,
      `import { Button } from "#components/ui/button.tsx"`,
      `import { renderHtml } from "#lib/content/render.ts"`,
      `import { may } from "#lib/articles/policy.ts"`,
      `import { ROLES } from "#db/vocabulary.ts"`,
    ],
  },
  "app/(site)/page.tsx": {
    no: [
      `import { db } from "#db/client.ts"`,
      `import { articles } from "#db/schema/articles.ts"`,
      `import { eq } from "drizzle-orm"`,
      `import { publish } from "#lib/articles/commands/publish.ts"`,
      `import { getServerSession } from "next-auth"`,
      `import { store } from "../../db/client.ts"`,
      `const { sql } = await import("drizzle-orm")`,
      `export { people } from "#db/schema/people.ts"`,
      `import { lint } from "#tests/support/lint.ts"`,
    ],
    yes: [
      `import { frontPage } from "#lib/articles/published.ts"`,
      `import { publishArticle } from "#lib/articles/actions.ts"`,
      `import { Masthead } from "#components/site/masthead.tsx"`,
      `import type { Article } from "#db/schema/articles.ts"`,
    ],
  },
};

const linesOf = ({ no, yes }: { no: string[]; yes: string[] }) => [...no, ...yes];

/** One linter run answers all: every import is one line of the file that it is about. */
const findings = lint(
  Object.fromEntries(Object.entries(TABLE).map(([file, rows]) => [file, linesOf(rows).join("\n")])),
);

for (const [file, rows] of Object.entries(TABLE)) {
  test(`${file} may import what its room allows, and nothing else`, () => {
    const refused = findings.filter((finding) => finding.file === file && finding.rule === "noRestrictedImports");
    const lines = new Set(refused.map(({ line }) => linesOf(rows)[line - 1]));
    expect(linesOf(rows).filter((line) => lines.has(line))).toEqual(rows.no);
  });
}
