"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, attempt, fieldsOf } from "#lib/kernel/action.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { changeRule } from "./commands/change.ts";
import { createRule } from "./commands/create.ts";
import { deleteRule } from "./commands/delete.ts";
import { ignoreMissed } from "./commands/ignore.ts";
import { importRules } from "./commands/import-rules.ts";
import { moveRule } from "./commands/move.ts";
import { deskImportPreview, type ImportPreview } from "./desk-import.ts";
import { type Tried, tryAddress } from "./desk-try.ts";
import { withoutOwnOrigin } from "./own-origin.ts";
import { LIMITS } from "./table.ts";

/** `id` is empty for a new rule. */
export async function saveRule(_before: unknown, form: FormData): Promise<Answer<unknown>> {
  const { id, keepsQuery, ...fields } = fieldsOf(form);
  const rule = withoutOwnOrigin({ ...fields, keepsQuery: keepsQuery !== undefined });
  return id ? answer(changeRule, { id, ...rule }, deskContext) : answer(createRule, rule, deskContext);
}

export async function removeRule(id: string) {
  return answer(deleteRule, { id }, deskContext);
}

export async function shiftRule(id: string, direction: "up" | "down") {
  return answer(moveRule, { id, direction }, deskContext);
}

export async function setIgnored(path: string, ignored: boolean) {
  return answer(ignoreMissed, { path, ignored }, deskContext);
}

export async function tryOne(_before: unknown, form: FormData): Promise<Answer<Tried>> {
  const address = String(form.get("address") ?? "").trim();
  return attempt("redirect.try", async () => tryAddress((await deskContext()).actor, address));
}

/** What a file would do, and with `act` set to `import` the doing of it. */
export async function takeIn(_before: unknown, form: FormData): Promise<Answer<ImportPreview | Imported>> {
  const text = await textOf(form);
  if (form.get("act") !== "import")
    return attempt("redirect.preview-import", async () =>
      deskImportPreview((await deskContext()).actor, checked(text)),
    );
  const choices = { wrong: form.get("wrong") ?? undefined, existing: form.get("existing") ?? undefined };
  return answer(importRules, { text, ...choices }, deskContext);
}

type Imported = { added: number; changed: number; skipped: number; rows: number };

async function textOf(form: FormData): Promise<string> {
  const file = form.get("file");
  return file instanceof File && file.size > 0 ? file.text() : String(form.get("text") ?? "");
}

function checked(text: string): string {
  if (text.trim() === "") throw invalid("text", "Choose a file, or paste a table.");
  if (text.length > LIMITS.characters)
    throw invalid("text", "This file is too large. Cut it into several of some thousand rows.");
  return text;
}
