import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { bodyOf } from "./desk.ts";
import { type Member, must, type Written } from "./newsroom.ts";
import { openAs } from "./open-as.ts";
import type { RunningServer } from "./server.ts";
import { callAction, Form } from "./server-actions.ts";

/** The review as it stands beside an open text, and what is asked there. */
export const panel = (page: Page): Locator => page.locator(".facts-panel .review");
export const step = (page: Page, name: string): Locator =>
  panel(page).getByRole("listitem").filter({ hasText: name }).first();
export const question = (page: Page, name: string): Locator => page.getByRole("dialog", { name });

type Server = Pick<RunningServer, "url">;

export async function openStory(browser: Browser, server: Server, who: Member, id: string): Promise<Page> {
  const page = await openAs(browser, server, who);
  await page.goto(`/admin/articles/${id}`);
  await expect(bodyOf(page)).toBeVisible();
  return page;
}

export async function submitStory(server: Server, by: Member, { id, version }: Written): Promise<void> {
  must(await callAction(server, "submitStory", [{ id, version, stageId: "stage-writing" }], by));
}

export async function approveInEditing(server: Server, by: Member, { id, version }: Pick<Written, "id" | "version">) {
  must(await callAction(server, "approveStory", [{ id, version, stageId: "stage-editing" }], by));
}

/** The path of a new link for somebody without an account. */
export async function guestLink(server: Server, by: Member, { id }: { id: string }, power: string): Promise<string> {
  const form = new Form({ id, note: "Dr. Osei", days: "7", power });
  const { link } = must(await callAction(server, "makePreviewLink", [null, form], by)) as { link: string };
  return new URL(link).pathname;
}

/** A phone and a desk, by day and by night. */
export const SCREENS = [
  { viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
] as const;
