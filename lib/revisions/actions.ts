"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer } from "#lib/kernel/action.ts";
import { keepNamed } from "./commands/keep.ts";
import { nameRevision } from "./commands/name.ts";
import { releaseRevision } from "./commands/release.ts";
import { restoreRevision } from "./commands/restore.ts";
import { withholdRevision } from "./commands/withhold.ts";

export async function keepVersion(input: Parameters<typeof keepNamed>[0]) {
  return answer(keepNamed, input, deskContext);
}

export async function nameVersion(input: Parameters<typeof nameRevision>[0]) {
  return answer(nameRevision, input, deskContext);
}

export async function restoreVersion(input: Parameters<typeof restoreRevision>[0]) {
  return answer(restoreRevision, input, deskContext);
}

export async function withholdVersion(input: Parameters<typeof withholdRevision>[0]) {
  return answer(withholdRevision, input, deskContext);
}

export async function releaseVersion(input: Parameters<typeof releaseRevision>[0]) {
  return answer(releaseRevision, input, deskContext);
}
