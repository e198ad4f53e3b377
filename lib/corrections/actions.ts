"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer } from "#lib/kernel/action.ts";
import { addNote } from "./commands/add.ts";
import { changeNote } from "./commands/change.ts";
import { removeNote } from "./commands/remove.ts";
import { takeBackNote } from "./commands/take-back.ts";

export async function tellReaders(input: Parameters<typeof addNote>[0]) {
  return answer(addNote, input, deskContext);
}

export async function rewordNote(input: Parameters<typeof changeNote>[0]) {
  return answer(changeNote, input, deskContext);
}

export async function dropNote(input: Parameters<typeof removeNote>[0]) {
  return answer(removeNote, input, deskContext);
}

export async function takeNoteBack(input: Parameters<typeof takeBackNote>[0]) {
  return answer(takeBackNote, input, deskContext);
}
