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
import { emptyPaper } from "./empty-paper.ts";
import type { StatementName } from "./statements.ts";

export async function saveSettings(
  _before: Answer<unknown> | null,
  form: FormData,
): Promise<Answer<{ changed: boolean }>> {
  return answer(changeSettings, fieldsOf(form), deskContext);
}

type Changed = Answer<{ changed: boolean }>;

/** `own` is ticked where the site has colours of its own. */
export async function saveLook(_before: Changed | null, form: FormData): Promise<Changed> {
  const { own, light, dark, ...fonts } = fieldsOf(form);
  return answer(changeLook, { accent: own ? { light, dark } : null, ...fonts }, deskContext);
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
