import { expect, type Locator, type Page } from "@playwright/test";

/** What people do in the desk, as they would do it. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  if (!page.url().includes("/sign-in")) await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export function bodyOf(page: Page): Locator {
  return page.locator(".ProseMirror");
}

/** Types a body with a heading, a quote, a list and a link, by keyboard alone. */
export async function fillBody(page: Page): Promise<void> {
  const type = (text: string) => page.keyboard.type(text);
  const press = (keys: string) => page.keyboard.press(keys);
  await bodyOf(page).click();
  await type("The conference closed as it had opened, with careful words about the second line");
  for (let letter = 0; letter < "the second line".length; letter++) await press("Shift+ArrowLeft");
  await press("ControlOrMeta+k");
  await page.getByRole("dialog", { name: "Link" }).getByLabel("Address").fill("/security");
  await press("Enter");
  await press("End");
  await press("Enter");
  await type("## Three promises");
  await press("Enter");
  await type("- The first is about soldiers");
  await press("Enter");
  await type("The second is about money");
  await press("Enter");
  await press("Enter");
  await type("> A guarantee that begins after the danger has passed is a memorial.");
}

/** Resolves when the server has said that everything typed so far is saved. */
export async function saved(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.locator(".save-line[data-phase='saved']")).toBeVisible();
}

/** Presses the primary button, confirms, and resolves when the article is live. */
export async function publish(page: Page, label = "Publish"): Promise<void> {
  await page.getByRole("button", { name: label, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: label, exact: true }).click();
  await expect(page.locator(".state.live")).toBeVisible();
}
