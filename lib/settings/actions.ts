"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeFooter } from "./commands/change-footer.ts";
import { changeLanguages } from "./commands/change-languages.ts";
import { changeLogo } from "./commands/change-logo.ts";
import { changeLook } from "./commands/change-look.ts";
import { changeMenus } from "./commands/change-menus.ts";
import { changeRecord } from "./commands/change-record.ts";
import { changeSettings } from "./commands/change-settings.ts";
import { changeTrash } from "./commands/change-trash.ts";
import { restoreLook } from "./commands/restore-look.ts";
import { emptyPaper } from "./empty-paper.ts";
import { lookOfForm, textsIn } from "./look/form.ts";
import type { StatementName } from "./statements.ts";

export async function saveSettings(
  _before: Answer<unknown> | null,
  form: FormData,
): Promise<Answer<{ changed: boolean }>> {
  return answer(changeSettings, fieldsOf(form), deskContext);
}

type Changed = Answer<{ changed: boolean }>;
/** What was typed comes back after a refusal, for a browser that has no script to hold it. */
export type LookAnswer = Changed & { typed?: Record<string, string> };

export async function saveLook(_before: LookAnswer | null, form: FormData): Promise<LookAnswer> {
  const fields = fieldsOf(form);
  const reply = await answer(changeLook, lookOfForm(fields), deskContext);
  return reply.ok ? reply : { ...reply, typed: textsIn(fields) };
}

/** `id` is empty for the look that the site came with. */
export async function goBackToLook(_before: Changed | null, form: FormData): Promise<Changed> {
  return answer(restoreLook, { id: form.get("id") || null }, deskContext);
}

export async function saveLogo(input: Parameters<typeof changeLogo>[0]): Promise<Changed> {
  return answer(changeLogo, input, deskContext);
}

export async function saveLanguages(_before: Changed | null, form: FormData): Promise<Changed> {
  return answer(changeLanguages, { languages: form.getAll("languages[]") }, deskContext);
}

export async function saveMenu(input: Parameters<typeof changeMenus>[0]): Promise<Changed> {
  return answer(changeMenus, input, deskContext);
}

export async function saveFooter(input: Parameters<typeof changeFooter>[0]): Promise<Changed> {
  return answer(changeFooter, input, deskContext);
}

/** `versions` is ticked where readers may open them. */
export async function saveRecord(_before: Changed | null, form: FormData): Promise<Changed> {
  const fields = fieldsOf(form);
  const said = (name: StatementName) => ({
    text: String(fields[`statements.${name}.text`] ?? ""),
    pageId: fields[`statements.${name}.pageId`] ? String(fields[`statements.${name}.pageId`]) : null,
  });
  const statements = { corrections: said("corrections"), ai: said("ai"), ethics: said("ethics") };
  return answer(changeRecord, { statements, publicVersions: Boolean(fields.versions) }, deskContext);
}

export async function removeSampleEdition(): Promise<Answer<{ articles: number }>> {
  return emptyPaper(deskContext);
}

export async function saveTrash(_: unknown, form: FormData) {
  return answer(changeTrash, fieldsOf(form), deskContext);
}
